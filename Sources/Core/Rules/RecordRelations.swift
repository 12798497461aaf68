/// What the rules across records ask of a registry.
///
/// A rule decides what is wrong with a relation between records and words it; the registry finds
/// the relations.
protocol RecordRelations {
  /// The records with the identifier of an earlier one, in order.
  var repeatedIDs: [RepeatedRecord] { get }
  /// The former identifiers that somebody else has as well, in order.
  var repeatedFormerIDs: [RepeatedFormerID] { get }
  /// The records with the title of an earlier one, in order.
  var repeatedTitles: [RepeatedRecord] { get }
  /// The references that lead to no record, in order.
  var unresolvedLinks: [RegisteredLink] { get }
  /// The references that lead back to where they start, a list for each cycle, in order.
  var cycles: [[RegisteredLink]] { get }
  /// The references that lead to another record and into no cycle, in order.
  var successions: [(link: RegisteredLink, predecessor: RegisteredRecord)] { get }
  /// The records of the registry as it was whose identifier leads nowhere now, in order.
  var lostRecords: [RegisteredRecord] { get }
  /// Returns the records with an identifier, in order, or none if there are more than `limit` records.
  func identifiedRecords(limit: Int) -> [RegisteredRecord]
}

/// A record of a registry.
struct RegisteredRecord: Equatable {
  var facts: RecordFacts
  /// The position of the document among the inputs, or a negative number if it is not there any more.
  var document: Int32

  /// The position of the document among the inputs.
  var input: Int { Int(document) }
}

/// A reference of a record of a registry to its earlier phase.
struct RegisteredLink: Equatable {
  /// The position of the document among the inputs.
  var input: Int
  /// The offset of the record in it.
  var recordOffset: Int
  var link: PredecessorLink
}

/// A record that has a text of an earlier one.
struct RepeatedRecord: Equatable {
  var later: RegisteredRecord
  /// The first record with the text.
  var first: RegisteredRecord
}

/// A former identifier of a record of a registry.
struct RegisteredFormerID: Equatable {
  /// The position of the document among the inputs.
  var input: Int
  /// The offset of the record in it.
  var recordOffset: Int
  var formerID: FormerID
}

/// A former identifier that leads to another record, or is there twice.
struct RepeatedFormerID: Equatable {
  var formerID: RegisteredFormerID
  var first: First

  /// Who has the identifier.
  enum First: Equatable {
    /// The record whose identifier it is, which may be the same one.
    case record(RegisteredRecord)
    /// The first of the former identifiers.
    case formerID(RegisteredFormerID)
  }
}
