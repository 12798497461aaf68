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

/// What git needs in its configuration, in each clone of a registry.
struct GitSetup {
  /// Where the hooks are.
  static let hookDirectory = ".githooks"

  static let driverKey = "merge.eapctl.driver"

  /// How git calls `merge`.
  ///
  /// Where that fails, or is not there, git merges the text: whatever the status, before version 2.42 it
  /// would take our version for one with conflicts in it.
  static let driver =
    "eapctl merge --path=%P --marker-size=%L --ours-label=%X --theirs-label=%Y %O %A %B"
    + " || { test $? -eq 1 && exit 1;"
    + " git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }"

  /// A value of the configuration.
  struct Setting {
    let key: String
    let value: String

    /// The command that sets it.
    var command: String { "git config \(key) \(shellWord(value))" }
  }

  /// The directory in which git runs.
  private let directory: File

  /// The way from the top of the repository to the directory, or `nil` if there is no repository.
  let prefix: String?

  /// Looks for a repository around a directory that need not be there yet.
  init(_ directory: File) {
    let (nearest, rest) = directory.nearestPresent
    self.directory = nearest
    let result = try? ChildProcess.run(
      ["git", "-C", self.directory.location, "rev-parse", "--show-prefix"]
    )
    guard let result, result.status == 0 else {
      prefix = nil
      return
    }
    let way = result.output.prefix { $0 != UInt8(ascii: "\n") }
    prefix = String(decoding: way, as: UTF8.self) + rest
  }

  /// What is to be set.
  ///
  /// The hook looks at the top of a repository, so it is not set up below that.
  private var settings: [Setting] {
    let driver = [
      Setting(key: "merge.eapctl.name", value: "merge of records by field"),
      Setting(key: Self.driverKey, value: Self.driver),
    ]
    let isAtTop = (prefix ?? "").isEmpty
    return (isAtTop ? [Setting(key: Self.hooksKey, value: Self.hookDirectory)] : []) + driver
  }

  /// What is to be set and is not yet.
  var missingSettings: [Setting] {
    guard prefix != nil else { return settings }
    return settings.filter { setting in
      let result = try? ChildProcess.run(
        ["git", "-C", directory.location, "config", "--get", setting.key]
      )
      return result?.status != 0 || result?.output != Array((setting.value + "\n").utf8)
    }
  }

  /// The hooks of the repository that others have set up and the setting would disable: their directory, or
  /// the hook that git runs by itself.
  var otherHooks: String? {
    func output(_ words: String...) -> String? {
      let result = try? ChildProcess.run(["git", "-C", directory.location] + words)
      guard let result, result.status == 0 else { return nil }
      return String(decoding: result.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
    if let path = output("config", "--get", Self.hooksKey) {
      return path == Self.hookDirectory ? nil : path
    }
    guard let path = output("rev-parse", "--git-path", "hooks") else { return nil }
    let hooks = path.hasPrefix("/") ? File(path) : directory.appending(path)
    return Self.hookNames.map { hooks.appending($0) }.first(where: \.isExecutable)
      .map { "\(path)/\(fileName(of: $0.name))" }
  }

  /// The hooks that git runs in a clone; see githooks(5).
  private static let hookNames = [
    "applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit",
    "prepare-commit-msg", "commit-msg", "post-commit", "pre-rebase", "post-checkout", "post-merge",
    "pre-push", "post-rewrite", "pre-auto-gc", "reference-transaction",
  ]

  /// The key of the setting that names the hooks.
  static let hooksKey = "core.hooksPath"

  /// Sets a value in the configuration of the repository.
  func set(_ setting: Setting) throws(Failure) {
    let result: ChildProcess.Result
    do throws(SystemError) {
      result = try ChildProcess.run(
        ["git", "-C", directory.location, "config", setting.key, setting.value]
      )
    } catch {
      throw .registry("setting up git needs git, which cannot be run: \(error.message)")
    }
    guard result.status == 0 else { throw result.failure(setting.key) }
  }
}

extension File {
  /// The directory itself or the nearest one around it that is there, and the way from that.
  fileprivate var nearestPresent: (directory: File, rest: String) {
    var (path, rest) = (location, "")
    while !File(path).isDirectory {
      let outer = parent(of: path)
      if outer == path { break }
      rest = eapctl.fileName(of: path) + "/" + rest
      path = outer
    }
    return (File(path), rest)
  }
}
