/// The facts of the documents of a registry, and how their records relate.
///
/// Documents go by their position among the inputs. To put one in or take it out costs as much as
/// it has records; what the relations are afterwards does not depend on how the index came to be.
///
/// This folder is what is known of many records together. An index answers what the rules across
/// records ask, and ``DocumentFacts`` can be stored and read back. Queries, orders and lookups say
/// which records are meant, and a ``RecordCollector`` takes those that a worker meets. The folder
/// reads no input and starts no thread: that is the pipeline's. Begin reading here, then
/// ``DigestTable`` and ``RecordCollector``.
public struct RegistryIndex {
  private(set) var records = RegisteredRecords()
  private(set) var documents: [Document] = []
  /// Kept by an index that changes only; for one that is asked once they take too much memory.
  private(set) var tables: Tables?
  private var removedCount = 0

  /// The records by the texts that no two may share.
  struct Tables {
    var ids = DigestTable(of: .id)
    var titles = DigestTable(of: .title)
  }

  /// The records of a document, which are side by side, its references and former identifiers.
  struct Document {
    var first = 0
    var count = 0
    var links: [PredecessorLink] = []
    var formerIDs: [FormerID] = []

    var range: Range<Int> { first..<first + count }
  }

  /// Creates an empty index; `isChanging` keeps all that makes changes quick.
  public init(isChanging: Bool = true) {
    tables = isChanging ? Tables() : nil
  }

  /// The number of records.
  public var recordCount: Int { records.count - removedCount }

  /// The number of places for records, those that are not in use included.
  var slotCount: Int { records.count }

  /// Adds facts to a document, after those that it has.
  public mutating func add(_ facts: DocumentFacts, to number: Int) {
    while documents.count <= number { documents.append(Document()) }
    if documents[number].count > 0, documents[number].range.upperBound != records.count {
      // The records of a document stay side by side, so those it has move to the end.
      let earlier = self.facts(of: number)
      remove(number)
      add(earlier, to: number)
    }
    if documents[number].count == 0 { documents[number].first = records.count }
    for var link in facts.links {
      link.record += documents[number].count
      documents[number].links.append(link)
    }
    for var formerID in facts.formerIDs {
      formerID.record += documents[number].count
      documents[number].formerIDs.append(formerID)
    }
    for record in facts.records {
      records.append(RegisteredRecord(facts: record, document: Int32(number)))
      tables?.ids.insert(records.count - 1, in: records)
      tables?.titles.insert(records.count - 1, in: records)
    }
    documents[number].count += facts.records.count
  }

  /// Takes a document out, if it is there.
  public mutating func remove(_ number: Int) {
    guard documents.indices.contains(number) else { return }
    let range = documents[number].range
    tables?.ids.remove(range, in: records)
    tables?.titles.remove(range, in: records)
    for position in range { records.remove(position) }
    removedCount += documents[number].count
    documents[number] = Document()
    if removedCount > recordCount + 1024 { compact() }
  }

  /// The facts of a document; empty if it is not there.
  public func facts(of number: Int) -> DocumentFacts {
    guard documents.indices.contains(number) else { return DocumentFacts() }
    let document = documents[number]
    return DocumentFacts(
      records: document.range.map { records[$0].facts },
      links: document.links,
      formerIDs: document.formerIDs
    )
  }

  /// Builds the index anew without the room of records that are gone.
  private mutating func compact() {
    var compacted = RegistryIndex(isChanging: tables != nil)
    for number in documents.indices { compacted.add(facts(of: number), to: number) }
    self = compacted
  }

  /// Returns what rules find across the records.
  ///
  /// Of inputs before `firstReported`, the rest of the registry, nothing is reported. `source` reads
  /// bytes of an input again, or returns `nil` where that is not possible.
  public func findings(
    of rules: RuleSet,
    firstReported: Int = 0,
    source: @escaping (_ input: Int, _ range: Range<Int>) -> [UInt8]?
  ) -> [LocatedFinding] {
    let sources = RegistrySources(bytes: source)
    return collect(by: rules, firstReported: firstReported, limit: nil, sources: sources).findings
  }

  /// Collects what rules find across the records, of which nobody wants more than the first `limit`;
  /// `previous` is the registry as it was.
  func collect(
    by rules: RuleSet,
    previous: RegistryIndex = RegistryIndex(isChanging: false),
    firstReported: Int,
    limit: Int?,
    sources: RegistrySources
  ) -> RegistryFindingCollector {
    var collector = RegistryFindingCollector(
      rules: rules,
      firstReported: firstReported,
      limit: limit,
      sources: sources
    )
    guard rules.looksAcrossRegistry else { return collector }
    collector.check(RegistryRelations(self, previous: previous), by: rules)
    return collector
  }
}

/// Records in a list of pieces, which needs no second copy of itself to grow as an array does.
///
/// There can be some 268 million of them, which would take 20 GB.
struct RegisteredRecords {
  private static var pieceSize: Int { 4096 }
  private var pieces: [[RegisteredRecord]] = []

  private(set) var count = 0

  var indices: Range<Int> { 0..<count }

  subscript(position: Int) -> RegisteredRecord {
    pieces[position / Self.pieceSize][position % Self.pieceSize]
  }

  /// The digest of a text of a record, without a copy of the record.
  @inline(__always)
  func digest(of text: ComparedText, at position: Int) -> TextDigest {
    pieces[position / Self.pieceSize][position % Self.pieceSize].facts.digest(of: text)
  }

  private func document(of position: Int) -> Int32 {
    pieces[position / Self.pieceSize][position % Self.pieceSize].document
  }

  mutating func append(_ record: RegisteredRecord) {
    precondition(count < 1 << 28 - 1, "too many records")
    if count % Self.pieceSize == 0 {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].append(record)
    count += 1
  }

  /// Marks a record as gone; the others keep their positions.
  mutating func remove(_ position: Int) {
    pieces[position / Self.pieceSize][position % Self.pieceSize].document = -1
  }

  /// Returns whether a record was taken out.
  func isGone(_ position: Int) -> Bool { document(of: position) < 0 }

  /// Returns whether one record comes before another in the order of the documents.
  func precedes(_ lhs: Int, _ rhs: Int) -> Bool {
    (document(of: lhs), lhs) < (document(of: rhs), rhs)
  }
}
