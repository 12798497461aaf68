/// A value where a record should be, valid only while it is visited.
struct ScannedRecord {
  /// The record, or `nil` if the value is no object.
  let view: RecordView?
  /// What keeps it from being a record.
  let faults: [ShapeFault]
  let json: JSONView
  /// Whether it is the only value of its input.
  let isAlone: Bool

  /// The same record where nobody knows what else it has.
  var withoutMissingFields: Self {
    let known = faults.compactMap { fault -> ShapeFault? in
      switch fault {
      case .missing(_, RecordView.root): nil
      case .unknown(let key, let nearest, _) where key > RecordView.root:
        .unknown(key: key, nearest: nearest, isMissing: false)
      case .missing, .unknown, .duplicate, .wrongType, .emptyList: fault
      }
    }
    return Self(view: view, faults: known, json: json, isAlone: isAlone)
  }
}
