/// Two documents that have come of one, merged record by record and field by field.
///
/// This folder merges what two people have changed. A ``MergeDocument`` is what was read of each side;
/// ``RecordMerge`` merges the values of its records (``ValueMerge``, on top of ``ListMerge`` and
/// ``SequenceMerge``) into two versions that are the same except where the sides disagree. A
/// ``MergeWriter`` writes either version into the document of our side, of which every byte stays that
/// did not change, and ``ConflictText`` puts the markers of git where the two texts differ: whoever
/// takes the same side of each conflict gets JSON. ``MergeCheck`` makes a conflict of fields that are
/// right on each side and wrong together. The folder opens no file and starts no program. Begin reading
/// here.
public struct DocumentMerge: Sendable {
  /// The merged document, in the style of our side; with the markers of git around what is in conflict.
  public let bytes: [UInt8]

  /// What both sides have changed in different ways, in order.
  public let conflicts: [MergeConflict]

  /// Merges documents; `base` is what both were before, and without a byte if each side has made its own.
  ///
  /// Key order, white space and escapes are no change. `name` says whether files are JSON Lines where
  /// that is open.
  ///
  /// - Throws: `MergeRefusal` if a document is not JSON, or if its records cannot be told apart.
  public init(
    base: [UInt8],
    ours: [UInt8],
    theirs: [UInt8],
    name: String,
    markers: ConflictMarkers,
    today: CalendarDate
  ) throws(MergeRefusal) {
    if let bytes = Self.unopposed(base, ours, theirs) {
      self.bytes = bytes
      conflicts = []
      return
    }
    var records = RecordMerge(
      base: try MergeDocument(base, name: name, side: .base),
      ours: try MergeDocument(ours, name: name, side: .ours),
      theirs: try MergeDocument(theirs, name: name, side: .theirs)
    )
    let writer = MergeWriter(ours, records.ours)
    let check = MergeCheck(
      ours: ours,
      theirs: theirs,
      isSingle: records.isSingle,
      name: name,
      today: today
    )
    while true {
      let merged = try records.merged()
      let versions = (ours: writer.bytes(of: merged.ours), theirs: writer.bytes(of: merged.theirs))
      let errors = check.newErrors(in: [versions.ours, versions.theirs])
      if !errors.isEmpty, records.separate(errors) { continue }
      conflicts = merged.conflicts
      bytes =
        conflicts.isEmpty
        ? versions.ours
        : ConflictText(versions.ours, versions.theirs, isLines: records.ours.form == .lines)
          .bytes(markers)
      return
    }
  }

  /// The result where only one side has changed a byte, or both have changed the same.
  private static func unopposed(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8]? {
    if ours == theirs || base == theirs { return ours }
    return base == ours ? theirs : nil
  }
}

/// A place where two sides disagree.
public struct MergeConflict: Sendable, Equatable {
  /// The identifier of the record, if its document holds several.
  public let record: String?

  /// The field, such as `timeline.end`; empty for the record as a whole.
  public let field: String

  /// What would be wrong with the record if both changes were made, or `nil` if they cannot be.
  public var reason: String?

  /// The place for people, without a full stop.
  public var description: String {
    let place = [record.map(visibleText), field.isEmpty ? nil : field].compactMap(\.self)
      .joined(separator: ": ")
    let name = place.isEmpty ? "the whole record" : place
    return name + (reason.map { " (together, \(visibleText($0)))" } ?? "")
  }
}

/// Why documents cannot be merged by their fields.
public struct MergeRefusal: Error, Sendable, Equatable {
  /// The document.
  public let side: Side
  /// What is in the way.
  public let obstacle: Obstacle

  /// One of the documents.
  public enum Side: String, Sendable {
    case base = "BASE"
    case ours = "OURS"
    case theirs = "THEIRS"
  }

  /// What can be in the way.
  public enum Obstacle: Sendable, Equatable {
    /// The bytes are not JSON.
    case noJSON
    /// There is nothing in it, where there was something before.
    case nothing
    /// An object has a key twice.
    case repeatedKey(String)
    /// A value that should be a record is no object.
    case noRecord
    /// One of several records has no identifier.
    case noIdentifier
    /// Two records have the same identifier.
    case repeatedIdentifier(String)
    /// It holds a record alone, and would hold several or none.
    case singleRecord
  }

  /// The reason, as a fragment without a full stop.
  public var message: String {
    let text =
      switch obstacle {
      case .noJSON: "is not JSON"
      case .nothing: "is empty"
      case .repeatedKey(let key): "has the key \"\(visibleText(key))\" twice"
      case .noRecord: "holds something else than records"
      case .noIdentifier: "holds several records, of which one has no identifier"
      case .repeatedIdentifier(let id): "holds two records \"\(visibleText(id))\""
      case .singleRecord: "holds one record, and the others several"
      }
    return "\(side.rawValue) \(text)"
  }
}
