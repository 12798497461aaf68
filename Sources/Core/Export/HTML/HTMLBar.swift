/// Returns the shapes of a bar on a scale in SVG, with its late part, or `nil` if it lies beside the scale.
///
/// Unless they are at the top, `y` says how far down, as an attribute with a blank behind it.
func htmlShapes(of bar: TimelineBar, on scale: TimeScale, y: String = "") -> String? {
  guard let range = bar.range(on: scale) else { return nil }
  let late = bar.overdueRange(on: scale).map { [($0, "class=l ")] } ?? []
  return ([(range, bar.isOpen ? "class=p " : "")] + late).map { range, name in
    let width = htmlPercent(range.upperBound - range.lowerBound)
    return "<rect \(name)x=\(htmlPercent(range.lowerBound)) width=\(width) \(y)height=12 />"
  }
  .joined()
}

/// Returns a part of a whole as the length of SVG, to a tenth of a per cent.
func htmlPercent(_ part: Double) -> String {
  let tenths = Int((part * 1000).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
}
