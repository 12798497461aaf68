import Core

extension Command {
  static let merge = Command(
    name: "merge",
    summary: "Merge two changed versions of a record file",
    discussion: """
      BASE is the file before, and empty if each side has made its own. Records are merged field by \
      field, and lists element by element: of two translations or topics that were added, both are \
      there. The result takes the place of OURS, in whose style it is. A field that was changed in two \
      ways is left to you, with both versions between the markers of git, and the exit status is 1; so \
      is one that would be invalid with both changes.

      What cannot be merged so, because it is not JSON, is merged as text by 'git merge-file'. Git \
      itself calls this command for the files that .gitattributes names; 'eapctl init' sets that up.
      """,
    examples: [
      Example("Merge the changes of two people", "eapctl merge before.json mine.json theirs.json"),
      Example(
        "See the result, and change nothing",
        "eapctl merge --output - before.json mine.json theirs.json"
      ),
    ],
    operands: .exactly("BASE", "OURS", "THEIRS", completion: .files),
    options: MergeOptions.all + [
      ChangeSet.dryRun.specification, DateOptions.today.specification,
    ]
  ) { arguments, session throws(Failure) in
    try MergeRun(arguments, session).run()
  }
}

/// The options of `merge`, most of which are for git.
enum MergeOptions {
  static let output = Option.text(
    "output",
    short: "o",
    placeholder: "PATH",
    completion: .files,
    summary: "Write the result to this file, not OURS (-: standard output)"
  )
  static let path = Option.text(
    "path",
    placeholder: "PATH",
    summary: "Take PATH as the name of the file in the registry"
  )
  static let ourLabel = label("ours-label", of: "OURS")
  static let theirLabel = label("theirs-label", of: "THEIRS")
  static let markerSize = Option<Int?>.value(
    "marker-size",
    placeholder: "NUMBER",
    expected: "a whole number from 1 to \(largestMarker)",
    summary: "Make the markers of conflicts this long"
  ) { word in
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let size = Int(word) else {
      return nil
    }
    return (1...largestMarker).contains(size) ? size : nil
  }
  .withDefault(ConflictMarkers.usualSize, named: "\(ConflictMarkers.usualSize)")

  static let all = [
    output.specification, path.specification, ourLabel.specification, theirLabel.specification,
    markerSize.specification,
  ]

  private static let largestMarker = 1000

  /// An option that can be empty, as git knows no name for every version.
  private static func label(_ name: String, of operand: String) -> Option<String?> {
    .value(
      name,
      placeholder: "NAME",
      expected: "a text",
      summary: "Call \(operand) so in the markers of conflicts"
    ) {
      $0
    }
  }
}

/// One call of `merge`: reads three files, merges them and writes the result.
struct MergeRun {
  private let arguments: Arguments
  private let session: Session
  private let base: File
  private let ours: File
  private let theirs: File
  /// The name of the file for messages.
  private let name: String
  private let markers: ConflictMarkers

  /// What becomes of the file.
  private struct Result {
    var bytes: [UInt8]
    var isConflicting: Bool
  }

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    let files = arguments.operands.map { session.file($0) }
    if files.contains(where: \.isStandardInput) {
      throw .usage(.conflict("standard input cannot be merged; name three files"))
    }
    (base, ours, theirs) = (files[0], files[1], files[2])
    name = arguments[MergeOptions.path] ?? ours.name
    markers = ConflictMarkers(
      ours: Self.label(arguments[MergeOptions.ourLabel], of: ours, otherwise: "ours"),
      theirs: Self.label(arguments[MergeOptions.theirLabel], of: theirs, otherwise: "theirs"),
      size: arguments[MergeOptions.markerSize]
    )
    if arguments[MergeOptions.output] == File.standardInputName, arguments[ChangeSet.dryRun] {
      throw .usage(.conflict("'--dry-run' and '--output -' cannot be combined"))
    }
  }

  /// What a version is called; git before 2.44 knows no names, and hands over its placeholders.
  private static func label(
    _ given: String?,
    of file: File,
    otherwise fallback: String
  ) -> String {
    guard let given else { return file.name }
    return given.isEmpty || given == "%X" || given == "%Y" ? fallback : given
  }

  func run() throws(Failure) -> ExitStatus {
    let contents = try session.contents(of: ours)
    let result = try merged(contents.bytes)
    if arguments[MergeOptions.output] == File.standardInputName {
      try session.output.write(result.bytes)
    } else {
      var changes = ChangeSet(session, arguments)
      if let path = arguments[MergeOptions.output] {
        try changes.write(session.file(path)) { output throws(Failure) in
          try output.write(result.bytes)
        }
      } else if result.bytes != contents.bytes {
        try changes.replace(ours, contents, with: result.bytes, note: nil)
      }
      try changes.commit()
    }
    return result.isConflicting ? .findings : .success
  }

  private func merged(_ bytes: [UInt8]) throws(Failure) -> Result {
    let (old, other) = (try session.bytes(of: base), try session.bytes(of: theirs))
    let today = try session.today(arguments)
    let merge: DocumentMerge
    do throws(MergeRefusal) {
      merge = try DocumentMerge(
        base: old,
        ours: bytes,
        theirs: other,
        name: name,
        markers: markers,
        today: today
      )
    } catch {
      try session.emit(.note, "\(inApostrophes(name)) is merged as text, since \(error.message)")
      return try mergedAsText()
    }
    if !merge.conflicts.isEmpty {
      let places = merge.conflicts.map { "\n  \($0.description)" }.joined()
      try session.emit(.warning, "\(inApostrophes(name)) has changes that conflict:\(places)")
    }
    return Result(bytes: merge.bytes, isConflicting: !merge.conflicts.isEmpty)
  }

  // MARK: Text

  /// Has git merge the files line by line.
  private func mergedAsText() throws(Failure) -> Result {
    let words =
      ["merge-file", "-p", "-q", "--marker-size=\(markers.size)"]
      + ["-L", markers.ours, "-L", "base", "-L", markers.theirs, "--"]
      + [ours, base, theirs].map(\.location)
    let result = try Git(directory: ".", purpose: "merging text needs").run(words)
    // The status counts conflicts; what is larger is an error.
    guard result.status < 128 else {
      throw result.failure(name)
    }
    return Result(bytes: result.output, isConflicting: result.status > 0)
  }
}
