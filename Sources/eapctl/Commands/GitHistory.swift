import Core

/// The commits that changed a file, as git tells them.
struct GitHistory {
  private let file: File
  private let git: Git
  private let name: String

  /// A commit with the objects that the file was before and after it.
  struct Change {
    var commit: RecordHistory.Commit
    var parentCount: Int
    /// The name of the file from the top of the repository.
    var path: String
    /// What the file was in the parents, and `nil` where it was not there.
    var before: [String?]
    var after: String?
    /// Whether the file began as a copy of one that stayed.
    var isCopy = false

    /// Whether nothing is known of what came before.
    var isStart: Bool { parentCount == 0 }
  }

  /// Creates the history of a file, symbolic links to which are followed.
  init(of file: File) throws(Failure) {
    guard let place = file.place else {
      throw .input(name: file.name, reason: "its symbolic links go round in circles")
    }
    self.file = file
    git = Git(directory: place.directory.location, purpose: "the history needs")
    name = place.name
  }

  /// Returns the changes, the latest first, of the file and those that it was before, whose names git finds
  /// out or the record knows: `formerNames`, the latest first.
  func changes(formerNames: [String]) throws(Failure) -> [Change] {
    var changes = try changes(of: name, from: nil)
    for former in formerNames where former != name {
      guard let first = changes.last else {
        // The new name may be in the working tree only.
        changes = try self.changes(of: former, from: nil)
        continue
      }
      if first.isStart || first.before.contains(where: { $0 != nil }) { break }
      let earlier = try self.changes(of: former, from: "\(first.commit.id)^")
      guard let latest = earlier.first, latest.after != nil else { continue }
      changes[changes.count - 1].before = [latest.after]
      changes += earlier
    }
    return changes
  }

  /// What the file is in the latest commit, under its name or the first of the former ones that is there.
  ///
  /// Of the changes, the first need not tell: a merge that takes one side as it is is none of them.
  func latest(formerNames: [String]) throws(Failure) -> String? {
    for name in [name] + formerNames {
      let result = try git.run(["rev-parse", "--verify", "--quiet", "HEAD:./\(name)"])
      if result.status == 0 { return result.firstLine }
    }
    return nil
  }

  /// Whether what came before the commits without parents is elsewhere.
  var isShallow: Bool {
    get throws(Failure) {
      try git.run(["rev-parse", "--is-shallow-repository"]).firstLine == "true"
    }
  }

  /// Hands over what objects hold, one by one in their order; `nil` for one that is not there.
  func forEachBlob(
    _ identifiers: [String],
    _ body: (Int, [UInt8]?) -> Void
  ) throws(Failure) {
    try git.forEachBlob(identifiers, body)
  }

  private func changes(of name: String, from revision: String?) throws(Failure) -> [Change] {
    let fields = ["%H", "%h", "%P", "%as", "%aN", "%s"]
    let result = try git.run(
      [
        "--literal-pathspecs", "log", "--follow", "-c", "--raw", "--root", "-z",
        "--no-color", "--no-show-signature", "--encoding=UTF-8",
        "--format=" + fields.joined(separator: "%x00"),
      ] + [revision].compactMap(\.self) + ["--", name]
    )
    guard result.status == 0 else { throw result.failure(file.name) }
    var words = Words(result.output)
    var changes: [Change] = []
    while let change = words.nextChange() {
      // Of a merge that has the file as a side has it, or does not have it, git tells no more.
      if change.path.isEmpty { continue }
      changes.append(change)
      guard change.isCopy else { continue }
      // Git goes on with the history of another record, from which somebody has made this one.
      changes[changes.count - 1].before = [nil]
      break
    }
    return changes
  }
}

/// The words of the output, with NUL after each.
private struct Words {
  private let words: [String]
  private var position = 0

  init(_ output: [UInt8]) {
    words = output.split(separator: 0, omittingEmptySubsequences: false).map {
      String(path: Array($0))
    }
  }

  /// Reads the six words of a commit and those of the file in it.
  mutating func nextChange() -> GitHistory.Change? {
    skipEmpty()
    guard position + 6 <= words.count else { return nil }
    let commit = words[position..<position + 6].map(\.self)
    position += 6
    skipEmpty()
    var change = GitHistory.Change(
      commit: RecordHistory.Commit(
        id: commit[0],
        shortID: commit[1],
        date: CalendarDate(commit[3]),
        author: commit[4],
        subject: commit[5]
      ),
      parentCount: commit[2].split(separator: " ").count,
      path: "",
      before: [],
      after: nil
    )
    while let objects = nextObjects() {
      (change.before, change.after) = (objects.before, objects.after)
      (change.path, change.isCopy) = (objects.path, objects.isCopy)
    }
    return change
  }

  /// Reads a line such as `:100644 100644 OLD NEW M`, with a colon, a mode and an object for each parent, and
  /// the names after it.
  private mutating func nextObjects() -> (
    before: [String?], after: String?, path: String, isCopy: Bool
  )? {
    skipEmpty()
    guard position < words.count else { return nil }
    let line = words[position].drop { $0 == "\n" }
    let parents = line.prefix { $0 == ":" }.count
    let parts = line.split(separator: " ").map(String.init)
    guard parents > 0, parts.count == 2 * parents + 3 else { return nil }
    let objects = parts[(parents + 1)...(2 * parents + 1)].map { object in
      object.allSatisfy { $0 == "0" } ? nil : object
    }
    let status = parts[2 * parents + 2]
    // Only a single parent has the old name as well.
    let isCopy = parents == 1 && status.hasPrefix("C")
    let nameCount = isCopy || parents == 1 && status.hasPrefix("R") ? 2 : 1
    position += 1 + nameCount
    guard position <= words.count else { return nil }
    return (Array(objects.dropLast()), objects[parents], words[position - 1], isCopy)
  }

  private mutating func skipEmpty() {
    while position < words.count, words[position].isEmpty { position += 1 }
  }
}
