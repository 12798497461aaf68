/// What the rules across records ask, found already.
struct MergedRelations: RecordRelations {
  var repeatedIDs: [RepeatedRecord] = []
  var repeatedFormerIDs: [RepeatedFormerID] = []
  var repeatedTitles: [RepeatedRecord] = []
  var unresolvedLinks: [RegisteredLink] = []
  var cycles: [[RegisteredLink]] = []
  var successions: [(link: RegisteredLink, predecessor: RegisteredRecord)] = []
  /// Shards know nothing of an earlier time.
  let lostRecords: [RegisteredRecord] = []
  /// The records with an identifier, if there are few.
  var identified: [RegisteredRecord] = []

  func identifiedRecords(limit: Int) -> [RegisteredRecord] {
    identified.count <= limit ? identified : []
  }

  /// Puts everything into the order of the records.
  mutating func sort() {
    repeatedIDs.sort { $0.later.precedes($1.later) }
    repeatedTitles.sort { $0.later.precedes($1.later) }
    repeatedFormerIDs.sort { $0.formerID.precedes($1.formerID) }
    unresolvedLinks.sort { $0.precedes($1) }
    successions.sort { $0.link.precedes($1.link) }
    identified.sort { $0.precedes($1) }
  }
}

extension RegisteredRecord {
  fileprivate func precedes(_ other: Self) -> Bool {
    (document, facts.offset) < (other.document, other.facts.offset)
  }
}

extension RegisteredLink {
  fileprivate func precedes(_ other: Self) -> Bool {
    (input, recordOffset) < (other.input, other.recordOffset)
  }
}

extension RegisteredFormerID {
  fileprivate func precedes(_ other: Self) -> Bool {
    (input, formerID.text.range.lowerBound) < (other.input, other.formerID.text.range.lowerBound)
  }
}
