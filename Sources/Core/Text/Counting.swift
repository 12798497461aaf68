/// A number with its noun, in the singular or the plural: `1 record`, `2 records`.
public func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Returns a part of a whole in whole per cent.
///
/// Rounded to the nearest, but only all is 100, and only nothing is 0.
func wholePercent(_ part: Double) -> Int {
  if part <= 0 { return 0 }
  if part >= 1 { return 100 }
  return min(max(Int((part * 100).rounded()), 1), 99)
}
