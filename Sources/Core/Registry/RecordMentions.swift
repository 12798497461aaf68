/// A record that has, had or names one of some identifiers.
public struct RecordMention: Sendable {
  /// The record; its identifier is empty if it has none.
  public let record: LocatedRecord

  /// What the identifier is to the record.
  public let role: Role

  /// The identifier.
  public let name: String

  /// What an identifier is to a record.
  public enum Role: Sendable {
    /// Its own.
    case identifier
    /// One that it had before.
    case formerIdentifier
    /// That of its earlier phase.
    case predecessor
  }
}

/// Collects the records that have, had or name one of some identifiers.
struct MentionCollector: RecordCollector {
  private let names: Set<TextDigest>
  private var mentions: [RecordMention] = []
  private var (input, base) = (0, 0)

  init(of names: [String]) {
    self.names = Set(names.map { TextDigest(of: Array($0.utf8).span) })
  }

  var count: Int { mentions.count }

  mutating func start(_ block: Block) { (input, base) = (block.input, block.base) }

  mutating func add(_ record: RecordView) -> Bool {
    note(record.text(.id), as: .identifier, of: record)
    note(record.text(.precededBy), as: .predecessor, of: record)
    record.forEachFormerID { note($0, as: .formerIdentifier, of: record) }
    return true
  }

  private mutating func note(
    _ name: TextView?,
    as role: RecordMention.Role,
    of record: RecordView
  ) {
    guard let name, names.contains(name.withText { TextDigest(of: $0) }) else { return }
    let located = LocatedRecord(
      id: record.text(.id)?.string ?? "",
      place: record.place(in: input, base: base)
    )
    mentions.append(RecordMention(record: located, role: role, name: name.string))
  }

  mutating func takeBatch() -> [RecordMention] {
    defer { mentions = [] }
    return mentions
  }
}
