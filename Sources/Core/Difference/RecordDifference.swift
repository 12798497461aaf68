/// How a record of one registry became that of another.
///
/// This folder compares records. ``RegistryComparison`` finds out which records of two registries belong
/// together and which of them differ; it keeps a digest of each and reads again only what differs.
/// A ``RecordDifference`` is what it hands on: field by field for people (``FieldChange``, with the words
/// of texts by ``WordDifference``) and as operations for programs (``JSONPatch``), both on top of
/// ``ListAlignment``. Differences are written in one of the forms that ``DifferenceFormat`` lists. Fields
/// are known by the field table only, and keys that no field has are compared as JSON; the folder judges
/// no value and changes none. Begin reading here, then ``RegistryComparison``.
struct RecordDifference: Sendable {
  /// The record before, or `nil` if it is new.
  let old: ComparedValue?

  /// The record after, or `nil` if it is gone.
  let new: ComparedValue?

  /// What became of a record.
  enum Change: String, Sendable { case added, removed, changed }

  var change: Change { old == nil ? .added : new == nil ? .removed : .changed }

  /// The record as it is, or as it was last.
  var latest: ComparedValue { new ?? old ?? .null }

  /// The shape of a record.
  static let shape = Shape.object(Project.objectShape)

  /// The identifier that the record had, or has if it is new; `nil` if it is no text.
  var id: String? { (old ?? new)?[Self.key(.id)]?.text }

  /// The title as it is, or as it was last.
  var title: String? { latest[Self.key(.title)]?.text }

  /// What changed in the record, in the order of its fields; nothing if it is new or gone.
  var fieldChanges: [FieldChange] {
    guard let old, let new else { return [] }
    var comparison = FieldComparison()
    comparison.compare(old, new, at: FieldPlace(), as: Self.shape)
    return comparison.changes
  }

  /// The operations that make the new record of the old one.
  var patch: JSONPatch { JSONPatch(from: old, to: new) }

  private static func key(_ key: Project.Key) -> String { Project.fields[key.rawValue].shape.key }

  /// The values of a record that matter most, each with its key.
  static func essentials(of record: ComparedValue) -> [(key: String, text: String)] {
    essentials(of: record, in: Project.objectShape)
  }

  private static func essentials(
    of object: ComparedValue,
    in shape: ObjectShape
  ) -> [(key: String, text: String)] {
    shape.fields.flatMap { field -> [(key: String, text: String)] in
      guard let value = object[field.key] else { return [] }
      switch (field.listing, field.shape) {
      case (.shortColumn, _): return [(field.key, value.shownText(as: field.shape))]
      case (.parts, .object(let parts)): return essentials(of: value, in: parts)
      case (.parts, _), (.column, _), (.hidden, _): return []
      }
    }
  }
}

extension ComparedValue {
  /// The identifier of a record and those that it had before.
  var identifiers: [String] {
    let keys = (id: Project.Key.id.field.shape.key, former: Project.Key.formerIds.field.shape.key)
    guard case .array(let former) = self[keys.former] else {
      return self[keys.id]?.text.map { [$0] } ?? []
    }
    return ([self[keys.id]] + former).compactMap { $0?.text }
  }

  /// The number of the first page that a record has as a source.
  var pageNumber: Int? {
    let keys = (
      sources: Project.Key.sources.field.shape.key, address: Source.Key.url.field.shape.key
    )
    guard case .array(let sources) = self[keys.sources] else { return nil }
    return sources.lazy.compactMap { $0[keys.address]?.text }
      .compactMap { PageAddress($0).pageNumber }.first
  }
}
