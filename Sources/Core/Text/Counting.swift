/// A number with its noun, in the singular or the plural: `1 record`, `2 records`.
public func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
