/// A value where a record should be, valid only while it is visited.
struct ScannedRecord {
  /// The record, or `nil` if the value is no object.
  let view: RecordView?
  /// What keeps it from being a record.
  let faults: [ShapeFault]
  let json: JSONView
  /// Whether it is the only value of its input.
  let isAlone: Bool
}
