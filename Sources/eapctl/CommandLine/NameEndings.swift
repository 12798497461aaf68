import Core

/// What the endings of the names of files to write stand for, such as formats.
struct NameEndings<Meaning: Sendable>: Sendable {
  private let rows: [(ending: String, meaning: Meaning)]

  /// Creates a table of endings, in lower case and without their dot.
  init(_ rows: [(ending: String, meaning: Meaning)]) {
    self.rows = rows
  }

  /// Returns what the name of a file asks for by its ending, of which upper case makes no difference, or
  /// `nil` if it has none, as `/dev/stdout`.
  ///
  /// - Throws: `Failure.usage` for an ending that stands for nothing: a file that other programs take
  ///   for what it is not helps nobody.
  func meaning(of path: String) throws(Failure) -> Meaning? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path[(slash ?? path.startIndex)...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return nil
    }
    let word = name.lowercased()
    if let row = rows.last(where: { word.hasSuffix(".\($0.ending)") }) { return row.meaning }
    let ending = inApostrophes(String(name[dot...]))
    let choices = rows.map { ".\($0.ending)" }.joined(separator: ", ")
    throw .usage(
      .conflict(
        "unknown file format \(ending), expected \(choices); or choose one with '--format'"
      )
    )
  }
}
