/// A text of JSON as somebody has it in an editor: whole lines that begin with `//` are comments.
///
/// A line is judged by itself, for no string of JSON goes over the end of one. Comments that begin with
/// `//!` are remarks, which say what is wrong with the line below them.
public struct CommentedText: Sendable {
  /// The text with its comments.
  public let bytes: [UInt8]
  /// The text without the lines that are comments.
  public let content: [UInt8]

  private let lines: [Line]

  private struct Line {
    let bytes: ArraySlice<UInt8>
    let kind: Kind

    enum Kind { case content, comment, remark }

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
      kind =
        text.starts(with: CommentedText.remarkMark.utf8)
        ? .remark : text.starts(with: CommentedText.commentMark.utf8) ? .comment : .content
    }

    var indentation: String {
      String(decoding: bytes.prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    }

    var end: String { bytes.suffix(2) == [0x0D, 0x0A] ? "\r\n" : "\n" }
  }

  /// What is wrong with a line of the content, counted from 1.
  public struct Remark: Sendable, Hashable {
    /// The number of the line.
    public var line: Int
    /// What is wrong, without a full stop.
    public var text: String

    /// Creates a remark.
    public init(line: Int, text: String) {
      (self.line, self.text) = (line, text)
    }
  }

  /// Takes a text apart.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Line] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(Line(rest[...end]))
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(Line(rest)) }
    self.lines = lines
    content = lines.lazy.filter { $0.kind == .content }.flatMap(\.bytes)
  }

  /// Whether there is nothing but comments and white space.
  public var isBlank: Bool { content.allSatisfy(\.isBlank) }

  /// Returns whether another text has the same content, but for white space at the end, which editors add.
  public func isSameContent(as other: Self) -> Bool {
    func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
      bytes[..<(bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0)]
    }
    return trimmed(content) == trimmed(other.content)
  }

  /// The number of the line of the text that is a line of the content; of one after the end, the last.
  public func line(ofContentLine number: Int) -> Int {
    let numbers = lines.indices.filter { lines[$0].kind == .content }
    if numbers.isEmpty { return 1 }
    return numbers[min(max(number, 1), numbers.count) - 1] + 1
  }

  /// Returns the text with other remarks, each above its line, in lines of `width` columns.
  public func marked(with remarks: [Remark], width: Int) -> [UInt8] {
    var result: [UInt8] = []
    let places = Dictionary(grouping: remarks) { line(ofContentLine: $0.line) }
    for (index, line) in lines.enumerated() where line.kind != .remark {
      for remark in places[index + 1] ?? [] {
        let comment = Self.comment(
          visibleText(remark.text),
          mark: Self.remarkMark,
          indentation: line.indentation,
          hangingIndent: 2,
          width: width
        )
        result += comment.flatMap { Array(($0 + line.end).utf8) }
      }
      result += line.bytes
    }
    return result
  }

  /// What comments begin with.
  fileprivate static let commentMark = "//"
  /// What remarks begin with.
  fileprivate static let remarkMark = "//!"

  /// Returns a comment as lines of at most `width` columns, without their ends.
  public static func comment(
    _ text: String,
    indentation: String = "",
    hangingIndent: Int = 0,
    width: Int
  ) -> [String] {
    comment(
      text,
      mark: commentMark,
      indentation: indentation,
      hangingIndent: hangingIndent,
      width: width
    )
  }

  private static func comment(
    _ text: String,
    mark: String,
    indentation: String,
    hangingIndent: Int,
    width: Int
  ) -> [String] {
    let start = indentation + mark + " "
    return wrappedLines(
      of: text,
      width: max(width - start.utf8.count, 20),
      hangingIndent: hangingIndent
    )
    .map { start + $0 }
  }
}
