/// What the rules across records need to know of a record, in little memory.
///
/// There is one for each record of a registry, so ranges and positions are kept as the smallest
/// numbers that hold them, and the large ones come first.
struct RecordFacts: Equatable, Sendable {
  private let idDigest: TextDigest
  private let titleDigest: TextDigest
  /// The offset of the first byte of the record in the input.
  let offset: Int
  /// How far behind that the texts begin; a record has less than 4 GiB.
  private let idDistance: UInt32
  private let titleDistance: UInt32
  private let idSize: CompactSize
  private let titleSize: CompactSize
  private let lastDay: CompactDay

  /// Takes the facts of a record that begins at `offset`, before its texts.
  init(offset: Int, id: TextFact?, title: TextFact?, end: CalendarDate?) {
    self.offset = offset
    idDigest = id?.digest ?? .none
    titleDigest = title?.digest ?? .none
    idDistance = UInt32((id?.range.lowerBound ?? offset) - offset)
    titleDistance = UInt32((title?.range.lowerBound ?? offset) - offset)
    idSize = CompactSize(of: id)
    titleSize = CompactSize(of: title)
    lastDay = CompactDay(end)
  }

  /// The identifier, if the record has one.
  var id: TextFact? {
    guard idSize.length > 0 else { return nil }
    return TextFact(
      digest: idDigest,
      range: idSize.range(from: offset + Int(idDistance)),
      position: idSize.position
    )
  }

  /// The title, if the record has one.
  var title: TextFact? {
    guard titleSize.length > 0 else { return nil }
    return TextFact(
      digest: titleDigest,
      range: titleSize.range(from: offset + Int(titleDistance)),
      position: titleSize.position
    )
  }

  /// The last day, if it is known.
  var end: CalendarDate? { lastDay.date }

  /// The digest of one of the texts; ``TextDigest/none`` if there is no text to compare.
  @inline(__always)
  func digest(of text: ComparedText) -> TextDigest {
    switch text {
    case .id: idDigest
    case .title: titleDigest
    }
  }
}

/// The part of a ``TextFact`` that fits in 32 bits a number; a length of 0 stands for no text.
private struct CompactSize: Equatable, Sendable {
  let length: UInt32
  private let line: UInt32
  private let column: UInt32

  init(of fact: TextFact?) {
    length = UInt32(fact?.range.count ?? 0)
    // Nobody counts the lines that come after these, and no trap is worth their number.
    line = UInt32(clamping: fact?.position.line ?? 1)
    column = UInt32(fact?.position.column ?? 1)
  }

  func range(from offset: Int) -> Range<Int> { offset..<offset + Int(length) }

  var position: TextPosition { TextPosition(line: Int(line), column: Int(column)) }
}

/// A day, or none, in 32 bits.
private struct CompactDay: Equatable, Sendable {
  private let number: Int32

  init(_ date: CalendarDate?) { number = date.map { Int32($0.dayNumber) } ?? .min }

  var date: CalendarDate? {
    number == .min ? nil : CalendarDate(dayNumber: Int(number))
  }
}

/// The texts that no two records may share.
enum ComparedText: CaseIterable {
  case id, title
}

/// A string of a record, by what it says and where it is.
struct TextFact: Equatable, Sendable {
  /// The digest of the text; ``TextDigest/none`` if the text is blank, which is like no other.
  var digest: TextDigest
  /// The bytes in the input, quotation marks included.
  var range: Range<Int>
  /// The line and the column of the first of them, since the bytes of a pipe are soon gone.
  var position: TextPosition
}

/// A record's reference to its earlier phase.
struct PredecessorLink: Equatable, Sendable {
  /// The identifier that the record names.
  let target: String
  /// The identifier of the record itself, as written.
  let id: String?
  private let digest: TextDigest
  private let offset: Int
  private let size: CompactSize
  private var position: UInt32
  private let firstDay: CompactDay

  init(record: Int, target: String, text: TextFact, id: String?, start: CalendarDate?) {
    self.target = target
    self.id = id
    digest = text.digest
    offset = text.range.lowerBound
    size = CompactSize(of: text)
    position = UInt32(record)
    firstDay = CompactDay(start)
  }

  /// The position of the record in its document.
  var record: Int {
    get { Int(position) }
    set { position = UInt32(newValue) }
  }

  /// The string that names the earlier phase.
  var text: TextFact {
    TextFact(digest: digest, range: size.range(from: offset), position: size.position)
  }

  /// The first day of the record.
  var start: CalendarDate? { firstDay.date }
}

/// A name that a record had before.
struct FormerID: Equatable, Sendable {
  /// The string that says it.
  let text: TextFact
  /// The identifier of the record itself, as written.
  let id: String?
  /// The position in the list.
  let index: Int
  /// The position of the record in its document.
  var record: Int

  /// The JSON pointer to the string.
  var pointer: String { "/formerIds/\(index)" }
}

/// What the rules across records need to know of a document, or of a block of it.
public struct DocumentFacts: Equatable, Sendable {
  /// The records, in their order.
  var records: [RecordFacts] = []
  /// The references to earlier phases, in the order of the records.
  var links: [PredecessorLink] = []
  /// The names that records had before, in the order of the records.
  var formerIDs: [FormerID] = []
}
