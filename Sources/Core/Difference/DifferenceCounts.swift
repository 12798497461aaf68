/// How many records differ, and in what.
public struct DifferenceCounts: Sendable, Equatable {
  /// The number of records that only the new registry has.
  public var added = 0
  /// The number of records that only the old registry has.
  public var removed = 0
  /// The number of records that differ.
  public var changed = 0
  /// The number of records that are the same.
  public var unchanged = 0
  /// The number of records and inputs that could not be read.
  public var uncompared = 0
  /// For each field by its path, the number of records in which it differs.
  public var fields: [String: Int] = [:]

  /// Whether nothing differs.
  public var isNone: Bool { added + removed + changed == 0 }

  mutating func add(_ difference: RecordDifference, _ changes: [FieldChange]) {
    switch difference.change {
    case .added: added += 1
    case .removed: removed += 1
    case .changed: changed += 1
    }
    for path in Set(changes.map(\.place.fieldPath)) { fields[path, default: 0] += 1 }
  }

  /// The numbers in one sentence.
  var text: String {
    var same = "\(unchanged) \(unchanged == 1 ? "record is" : "records are") the same"
    if uncompared > 0 { same += ", \(uncompared) could not be compared" }
    if isNone { return uncompared > 0 ? same : "no differences: \(same)" }
    let parts = [(changed, "changed"), (added, "added"), (removed, "removed")]
      .filter { $0.0 > 0 }
    let first = counted(parts[0].0, "record")
    let rest = parts.dropFirst().map { ", \($0.0) \($0.1)" }.joined()
    return "\(first) \(parts[0].1)\(rest); \(same)"
  }

  /// The fields in which records differ, those with the most records first.
  var rankedFields: [(path: String, count: Int)] {
    fields.map { (path: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.path) < ($0.count, $1.path) }
  }
}
