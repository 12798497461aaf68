/// How the records of a registry relate, at one moment.
struct RegistryRelations: RecordRelations {
  private let index: RegistryIndex
  /// The registry as it was, without records if nobody has asked for that.
  private let previous: RegistryIndex
  private let ids: DigestTable
  private let titleRepetitions: [(later: Int, first: Int)]
  /// The former identifiers in order, and for each the first with its digest.
  private let formerIDs: [FormerIDPlace]
  private let firstFormerIDs: [TextDigest: FormerIDPlace]

  init(_ index: RegistryIndex, previous: RegistryIndex = RegistryIndex(isChanging: false)) {
    self.index = index
    self.previous = previous
    // Of an index without tables, one table is made after the other, so that there are never two.
    titleRepetitions = (index.tables?.titles ?? DigestTable(of: .title, over: index.records))
      .repetitions(in: index.records)
    ids = index.tables?.ids ?? DigestTable(of: .id, over: index.records)
    formerIDs = index.documents.indices.flatMap { number in
      index.documents[number].formerIDs.indices.map { (Int32(number), Int32($0)) }
    }
    firstFormerIDs = Dictionary(
      formerIDs.map { place in
        (index.documents[Int(place.document)].formerIDs[Int(place.formerID)].text.digest, place)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Where a former identifier is: the number of the document, and the position in it.
  private typealias FormerIDPlace = (document: Int32, formerID: Int32)

  /// The record that an identifier leads to: the first that has it or else the first that had it.
  private func record(of digest: TextDigest) -> Int? {
    ids.first(of: digest, in: index.records)
      ?? firstFormerIDs[digest].map { place in
        let document = index.documents[Int(place.document)]
        return document.first + document.formerIDs[Int(place.formerID)].record
      }
  }

  var repeatedIDs: [RepeatedRecord] { repeated(ids.repetitions(in: index.records)) }

  var repeatedFormerIDs: [RepeatedFormerID] {
    formerIDs.compactMap { place in
      let formerID = registered(place)
      let digest = formerID.formerID.text.digest
      if let record = ids.first(of: digest, in: index.records) {
        return RepeatedFormerID(formerID: formerID, first: .record(index.records[record]))
      }
      guard let first = firstFormerIDs[digest], first != place else { return nil }
      return RepeatedFormerID(formerID: formerID, first: .formerID(registered(first)))
    }
  }

  private func registered(_ place: FormerIDPlace) -> RegisteredFormerID {
    let document = index.documents[Int(place.document)]
    let formerID = document.formerIDs[Int(place.formerID)]
    return RegisteredFormerID(
      input: Int(place.document),
      recordOffset: index.records[document.first + formerID.record].facts.offset,
      formerID: formerID
    )
  }

  var repeatedTitles: [RepeatedRecord] { repeated(titleRepetitions) }

  private func repeated(_ repetitions: [(later: Int, first: Int)]) -> [RepeatedRecord] {
    repetitions.map { later, first in
      RepeatedRecord(later: index.records[later], first: index.records[first])
    }
  }

  var unresolvedLinks: [RegisteredLink] {
    linkPlaces.filter { place in
      let digest = link(at: place).text.digest
      return !digest.isNone && record(of: digest) == nil
    }
    .map(registered)
  }

  var cycles: [[RegisteredLink]] {
    let (places, graph) = (linkPlaces, predecessorGraph)
    return graph.cycles.map { cycle in cycle.map { registered(places[$0]) } }
  }

  var successions: [(link: RegisteredLink, predecessor: RegisteredRecord)] {
    let (places, graph) = (linkPlaces, predecessorGraph)
    return graph.steps.map { (registered(places[$0.link]), index.records[$0.predecessor]) }
  }

  var lostRecords: [RegisteredRecord] {
    previous.documents.flatMap { document in
      document.range.map { previous.records[$0] }
        .filter { !$0.facts.digest(of: .id).isNone && record(of: $0.facts.digest(of: .id)) == nil }
    }
  }

  func identifiedRecords(limit: Int) -> [RegisteredRecord] {
    guard index.recordCount <= limit else { return [] }
    return index.documents.flatMap { document in
      document.range.map { index.records[$0] }.filter { !$0.facts.digest(of: .id).isNone }
    }
  }

  // MARK: References

  /// Where a reference is: the number of the document, and the position in it.
  private typealias LinkPlace = (document: Int32, link: Int32)

  /// All references in order.
  private var linkPlaces: [LinkPlace] {
    index.documents.indices.flatMap { number in
      index.documents[number].links.indices.map { (Int32(number), Int32($0)) }
    }
  }

  private func link(at place: LinkPlace) -> PredecessorLink {
    index.documents[Int(place.document)].links[Int(place.link)]
  }

  private func registered(_ place: LinkPlace) -> RegisteredLink {
    let link = link(at: place)
    let record = index.documents[Int(place.document)].first + link.record
    return RegisteredLink(
      input: Int(place.document),
      recordOffset: index.records[record].facts.offset,
      link: link
    )
  }

  private var predecessorGraph: PredecessorGraph {
    PredecessorGraph(
      linkPlaces.map { place in
        let link = link(at: place)
        return (
          record: index.documents[Int(place.document)].first + link.record,
          predecessor: record(of: link.text.digest)
        )
      }
    )
  }
}
