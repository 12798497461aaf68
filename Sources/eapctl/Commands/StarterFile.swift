import Core

/// A file that a new registry starts with.
struct StarterFile {
  /// The path below the directory of the registry.
  let path: String
  let text: String
  var isExecutable = false
  /// What a file of that name that is there already has to hold, if it is to do the same.
  var essential: String?

  /// All of them.
  static var all: [Self] {
    [keeper, attributes, hook, mergeHook, settings, schema, workflow, readme]
  }

  /// What keeps the directory of the records, which is empty at first.
  static let keeper = StarterFile(
    path: "Data/projects/.gitkeep",
    text: "Git keeps no empty directory.\n"
  )

  static let attributes = StarterFile(
    path: ".gitattributes",
    text: """
      # Records are merged field by field. That needs, once in each clone:
      #   git config \(GitSetup.driverKey) \(shellWord(GitSetup.driver))
      Data/projects/**/*.json merge=eapctl
      Data/projects/**/*.ndjson merge=eapctl
      Data/projects/**/*.jsonl merge=eapctl

      """,
    essential: "merge=eapctl"
  )

  /// The hook that the README has as well.
  static let hook = StarterFile(
    path: "\(GitSetup.hookDirectory)/pre-commit",
    text: """
      #!/bin/sh
      staged=$(mktemp -d) && trap 'rm -rf "$staged"' EXIT || exit
      git checkout-index --all --prefix="$staged/" || exit
      cd "$staged" || exit
      # A registry without records has nothing to check yet.
      [ -d Data/projects ] && [ -z "$(ls Data/projects)" ] || eapctl validate

      """,
    isExecutable: true,
    essential: "eapctl validate"
  )

  /// The hook of a merge, for records that are right on either branch and wrong together.
  static let mergeHook = StarterFile(
    path: "\(GitSetup.hookDirectory)/pre-merge-commit",
    text: """
      #!/bin/sh
      exec "${0%/*}/pre-commit"

      """,
    isExecutable: true,
    essential: "pre-commit"
  )

  static let settings = StarterFile(
    path: ".vscode/settings.json",
    text: """
      {"json.schemas": [{"fileMatch": ["Data/projects/*.json"], "url": "./\(schema.path)"}]}

      """,
    essential: schema.path
  )

  static let schema = StarterFile(path: ".vscode/project.schema.json", text: JSONSchema().text)

  static let workflow = StarterFile(
    path: ".github/workflows/validate.yml",
    text: """
      # Checks the records of every change; findings stand beside the changed lines.
      # Write for OWNER where your copy of eapctl is.

      name: validate
      on:
        push:
          branches: [main]
          paths: ["Data/projects/**", "!**/.gitkeep"]
        pull_request:
          paths: ["Data/projects/**", "!**/.gitkeep"]

      permissions:
        contents: read

      jobs:
        validate:
          runs-on: ubuntu-latest
          container: swift:6.3
          steps:
            - uses: actions/checkout@v4
            - uses: actions/checkout@v4
              with:
                repository: OWNER/eapctl
                ref: v\(Tool.version)
                path: .eapctl
            - name: Build
              run: swift build --package-path .eapctl -c release --static-swift-stdlib --product eapctl
            # GITHUB_ACTIONS chooses the format.
            - name: Validate
              run: .eapctl/.build/release/eapctl validate
            - name: Figures
              if: always()
              run: .eapctl/.build/release/eapctl stats --format markdown >> "$GITHUB_STEP_SUMMARY" || test $? -eq 1

      """,
    essential: "eapctl validate"
  )

  static let readme = StarterFile(
    path: "README.md",
    text: """
      # Project registry

      Projects of the European Union in the Eastern Partnership, a JSON file each, in `Data/projects`.

      | to | run |
      | --- | --- |
      | see the records | `eapctl list`, `eapctl show ID` |
      | add one | `eapctl new --title TITLE …`, or `eapctl import PAGE --write` |
      | change one | `eapctl set ID FIELD=VALUE` |
      | check them all | `eapctl validate` |

      In each clone, this has git check what is committed and merge records field by field:

      ```sh
      eapctl init --configure
      ```

      """
  )
}
