/// Finds records by what people call them.
///
/// A name is an identifier, a former one, the start of one that no other record shares, the number of a
/// source page, or an EU project number; the first of these that any record answers to counts. Each name is
/// looked up by itself: what it leads to does not depend on which others are asked for.
public struct ProjectLookup: Sendable {
  /// How a record answers to a name, best first.
  enum Rank: Int, Comparable {
    case identifier, formerIdentifier, prefix, pageNumber, euProjectNumber

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// What a name leads to.
  public enum Match: Sendable {
    /// The one record that answers to the name.
    case found(FoundRecord)
    /// A record of this identifier, which is not fit to be shown.
    case broken(String, Place)
    /// Several that answer to it equally well: the first identifiers, and how many records there are
    /// beside those.
    case ambiguous([String], moreCount: Int)
    /// None, but perhaps one whose identifier is spelled alike.
    case unknown(nearest: String?)
  }

  private let names: SoughtNames
  private var answers: [Int: Answers] = [:]
  /// The identifiers that may have been meant by names that no record answers to.
  private var identifiers: [String] = []

  /// The identifiers that are kept for suggestions.
  private static let identifierLimit = 20_000
  /// The unknown names that get a suggestion, for which all those identifiers are compared.
  private static let suggestionLimit = 20

  /// Starts to look for names; no record has been seen yet.
  init(_ names: SoughtNames) {
    self.names = names
  }

  /// Adds what a worker has collected.
  mutating func add(_ batch: LookupCollector.Batch) {
    for (name, found) in batch.answers { answers[name, default: Answers()].add(found) }
    identifiers += batch.identifiers.prefix(max(0, Self.identifierLimit - identifiers.count))
  }

  /// What each name leads to among the records seen so far.
  var matches: [Match] {
    var suggestionCount = 0
    let candidates = identifiers.lazy.map(NameCandidate.init)
    return names.positions.map { position in
      if let match = answers[position]?.match { return match }
      suggestionCount += 1
      guard suggestionCount <= Self.suggestionLimit else { return .unknown(nearest: nil) }
      return .unknown(nearest: nearestName(to: names[position], among: candidates))
    }
  }
}

/// A record that a name has led to.
public struct FoundRecord: Sendable {
  let project: Project

  /// Where the record is.
  public let place: Place

  /// The record as it is written, in canonical form on one line.
  public let document: [UInt8]

  /// Takes a record, or returns `nil` if it does not have the shape of a project.
  init?(_ record: RecordView, at place: Place) {
    guard let project = record.project else { return nil }
    self.project = project
    self.place = place
    var writer = JSONWriter(layout: .compact)
    record.write(to: &writer)
    writer.endLine()
    document = writer.bytes
  }

  /// The identifier.
  public var id: ProjectID { project.id }
}

/// The records that answer best to one name, of which the first are kept by identifier.
struct Answers: Sendable {
  private var rank = ProjectLookup.Rank.euProjectNumber
  private var ids: [String] = []
  private var moreCount = 0
  /// The first of them, or the first that is whole where several have one identifier.
  private var record: FoundRecord?
  /// Where the first of them is.
  private var place = Place(input: 0, range: 0..<0)

  /// The identifiers that are kept, which are those that a message names.
  private static let idLimit = 10

  /// Adds a record; `read` makes something of it, if that is asked for.
  ///
  /// Returns `false` if it was asked for and is not fit to be shown.
  mutating func add(
    _ rank: ProjectLookup.Rank,
    id: String,
    at place: Place,
    _ read: () -> FoundRecord?
  ) -> Bool {
    guard makeRoom(for: rank) else { return true }
    if ids.isEmpty { self.place = place }
    add(id)
    guard record == nil, ids.count == 1 else { return true }
    record = read()
    return record != nil
  }

  /// Adds what was found further on.
  mutating func add(_ other: Answers) {
    guard makeRoom(for: other.rank) else { return }
    if ids.isEmpty { place = other.place }
    for id in other.ids { add(id) }
    moreCount += other.moreCount
    if ids.count == 1, record == nil { record = other.record }
  }

  /// What the name leads to, or `nil` if there is no record.
  var match: ProjectLookup.Match? {
    guard let first = ids.first else { return nil }
    // Two records with one identifier are a finding of `validate`; the first one is shown.
    if ids.count > 1 { return .ambiguous(ids, moreCount: moreCount) }
    return record.map { .found($0) } ?? .broken(first, place)
  }

  /// Forgets worse answers, and returns `false` if there are better ones.
  private mutating func makeRoom(for rank: ProjectLookup.Rank) -> Bool {
    if ids.isEmpty || rank < self.rank { self = Answers(rank: rank) }
    return rank == self.rank
  }

  private mutating func add(_ id: String) {
    if ids.contains(id) { return }
    if ids.count < Self.idLimit { ids.append(id) } else { moreCount += 1 }
  }

  init() {}

  private init(rank: ProjectLookup.Rank) {
    self.rank = rank
  }
}

/// Collects the records that answer to one of some names.
struct LookupCollector: RecordCollector {
  /// The identifiers that are kept for suggestions from each batch.
  private static let identifierLimit = 1000

  private let names: SoughtNames
  private var batch = Batch()
  /// The input that the records at hand come from, and where their block begins in it.
  private var (input, base) = (0, 0)

  struct Batch: Sendable {
    /// What answers to names, by their positions.
    var answers: [Int: Answers] = [:]
    var identifiers: [String] = []
  }

  init(names: SoughtNames) {
    self.names = names
  }

  mutating func start(_ block: Block) { (input, base) = (block.input, block.base) }

  var count: Int { batch.answers.count }

  mutating func add(_ record: RecordView) -> Bool {
    let id = record.text(.id)
    if let id, batch.identifiers.count < Self.identifierLimit {
      batch.identifiers.append(id.string)
    }
    let place = record.place(in: input, base: base)
    var isFit = true
    names.forEachAnswered(by: record) { name, rank in
      let isTaken = batch.answers[name, default: Answers()]
        .add(rank, id: id?.string ?? "a record without an identifier", at: place) {
          FoundRecord(record, at: place)
        }
      if !isTaken { isFit = false }
    }
    return isFit
  }

  mutating func takeBatch() -> Batch {
    defer { batch = Batch() }
    return batch
  }
}
