import Core

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
  private let git: Git

  /// The way from the top of the repository to the directory, or `nil` if there is no repository.
  let prefix: String?

  /// Looks for a repository around a directory that need not be there yet.
  init(_ directory: File) {
    let (nearest, rest) = directory.nearestPresent
    self.directory = nearest
    git = Git(directory: nearest.location, purpose: "setting up git needs")
    prefix = git.answer("rev-parse", "--show-prefix").map { $0 + rest }
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
    return settings.filter { git.answer("config", "--get", $0.key) != $0.value }
  }

  /// The hooks of the repository that others have set up and the setting would disable: their directory, or
  /// the hook that git runs by itself.
  var otherHooks: String? {
    if let path = git.answer("config", "--get", Self.hooksKey) {
      return path == Self.hookDirectory ? nil : path
    }
    guard let path = git.answer("rev-parse", "--git-path", "hooks") else { return nil }
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
    let result = try git.run(["config", setting.key, setting.value])
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
