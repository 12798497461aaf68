/// Finds projects by what people call them.
///
/// A name is an identifier, the start of one that no other record shares, the number of a source
/// page, or an EU project number; the first of these that any record answers to counts.
public struct ProjectLookup: Sendable {
  /// How a record answers to a name, best first.
  enum Rank: Int, Comparable, CaseIterable {
    case identifier, prefix, pageNumber, euProjectNumber

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// What a name leads to.
  public enum Match: Sendable {
    /// The one project that answers to the name.
    case found(Project)
    /// Several that answer to it equally well.
    case ambiguous([ProjectID])
    /// None, but perhaps one whose identifier is spelled alike.
    case unknown(nearest: String?)
  }

  private var candidates: [[Candidate]]
  private var near: NearIdentifiers

  /// Starts to look for names; no record has been seen yet.
  init(_ names: [String]) {
    candidates = Array(repeating: [], count: names.count)
    near = NearIdentifiers(names: names)
  }

  /// Adds what a worker has collected.
  mutating func add(_ batch: LookupCollector.Batch) {
    for (name, candidate) in batch.candidates { candidates[name].append(candidate) }
    near.add(batch.identifiers)
  }

  /// What each name leads to among the records seen so far.
  var matches: [Match] {
    candidates.indices.map { Self.match(candidates[$0], nearest: near.nearest(to: $0)) }
  }

  private static func match(_ candidates: [Candidate], nearest: String?) -> Match {
    guard let best = candidates.map(\.rank).min() else { return .unknown(nearest: nearest) }
    let answers = candidates.filter { $0.rank == best }.map(\.project)
    // Two records with one identifier are a finding of `validate`; the first one is shown.
    if let first = answers.first, answers.count == 1 || best == .identifier {
      return .found(first)
    }
    return .ambiguous(answers.map(\.id))
  }

  struct Candidate: Sendable {
    var rank: Rank
    var project: Project
  }
}

/// Collects the records that answer to one of some names.
struct LookupCollector: RecordCollector {
  /// The identifiers that are kept for suggestions from each batch.
  private static let identifierLimit = 1000
  /// The candidates that are kept from each batch beside exact matches.
  private static let candidateLimit = 20

  private let names: [String]
  private var batch = Batch()

  struct Batch: Sendable {
    var candidates: [(name: Int, ProjectLookup.Candidate)] = []
    var identifiers: [String] = []
  }

  init(names: [String]) {
    self.names = names
  }

  mutating func add(_ record: RecordView) -> Bool {
    if let id = record.text(.id), batch.identifiers.count < Self.identifierLimit {
      batch.identifiers.append(id.string)
    }
    for (position, name) in names.enumerated() {
      let rank = rank(of: record, for: name)
      guard let rank, isWanted(rank) else { continue }
      guard let project = record.project else { return false }
      batch.candidates.append((position, ProjectLookup.Candidate(rank: rank, project: project)))
    }
    return true
  }

  mutating func takeBatch() -> Batch {
    defer { batch = Batch() }
    return batch
  }

  /// Whether there is room for a candidate: an exact match always finds some.
  private func isWanted(_ rank: ProjectLookup.Rank) -> Bool {
    rank == .identifier || batch.candidates.count < Self.candidateLimit
  }

  private func rank(of record: RecordView, for name: String) -> ProjectLookup.Rank? {
    if let id = record.text(.id)?.raw {
      if id.elementsEqual(name.utf8) { return .identifier }
      if !name.isEmpty, id.starts(with: name.utf8) { return .prefix }
    }
    if let number = Int(name), pageNumbers(of: record).contains(number) { return .pageNumber }
    if let number = record.text(.euProjectNumber), number.string == name { return .euProjectNumber }
    return nil
  }

  private func pageNumbers(of record: RecordView) -> [Int] {
    let json = record.json
    guard let sources = record.node(.sources), json[sources].kind == .array else { return [] }
    return json.elements(of: sources).compactMap { source in
      guard json[source].kind == .object else { return nil }
      let url = json.member(Source.Key.url, of: source)
      return url.flatMap { PageAddress(json.text($0).string).pageNumber }
    }
  }
}

/// The identifiers that may have been meant by names that no record answers to.
private struct NearIdentifiers: Sendable {
  let names: [String]
  private var identifiers: [String] = []
  private static let limit = 20_000

  init(names: [String]) {
    self.names = names
  }

  mutating func add(_ batch: [String]) {
    identifiers += batch.prefix(max(0, Self.limit - identifiers.count))
  }

  func nearest(to name: Int) -> String? { nearestName(to: names[name], among: identifiers) }
}
