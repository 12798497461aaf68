/// The source line of a finding with carets under it, and lines of text in the same margin.
///
///        14 |   "countries": ["Gorgia"],
///           |                 ^^^^^^^^ did you mean "GE" (Georgia)?
///           = the other record: Data/projects/rivers.json:2:9
struct MarkedSource {
  /// The width to cut source lines to.
  private let width: Int
  private let style: TerminalStyle
  private let located: LocatedFinding
  private let number: String
  private let gutterWidth: Int

  init(_ located: LocatedFinding, width: Int, style: TerminalStyle) {
    self.width = width
    self.style = style
    self.located = located
    number = String(located.range.start.line)
    gutterWidth = max(5, number.utf8.count + 1)
  }

  /// The width of what stands beside the margin.
  var textWidth: Int { width - gutterWidth - 3 }

  /// Appends the source line, if it is known, and the hint, beside the carets if there is room.
  func appendSource(to bytes: inout [UInt8]) {
    let hint = located.finding.hint.map(visibleText)
    guard let excerpt = located.excerpt else {
      if let hint { appendRemark(hint, to: &bytes) }
      return
    }
    let view = ExcerptView(excerpt, of: located.range, width: textWidth)
    style.append(as: .dim, to: &bytes) {
      $0.append(" ", count: gutterWidth - number.utf8.count)
      $0.append(number)
      $0.append(" |")
    }
    view.appendLine(to: &bytes)
    bytes.append("\n")
    style.append(as: .dim, to: &bytes) {
      $0.append(" ", count: gutterWidth)
      $0.append(" |")
    }
    bytes.append(" ", count: view.indent)
    style.append(as: located.finding.severity.role, to: &bytes) {
      $0.append("^", count: view.caretCount)
    }
    guard let hint else { return bytes.append("\n") }
    if view.indent + view.caretCount + displayWidth(hint) <= textWidth {
      bytes.append(" ")
      bytes.append(hint)
      bytes.append("\n")
    } else {
      bytes.append("\n")
      appendRemark(hint, to: &bytes)
    }
  }

  /// Appends the lines of a remark, which is visible text.
  func appendRemark(_ remark: String, to bytes: inout [UInt8]) {
    for (index, line) in wrappedLines(of: remark, width: textWidth).enumerated() {
      appendMargin(sign: index == 0 ? "=" : nil, to: &bytes)
      bytes.append(line)
      bytes.append("\n")
    }
  }

  /// Appends the margin of a line that shows nothing of the source.
  func appendMargin(sign: String?, to bytes: inout [UInt8]) {
    bytes.append(" ", count: gutterWidth + 1)
    if let sign {
      style.append(as: .dim, to: &bytes) { $0.append(sign) }
    } else {
      bytes.append(" ")
    }
    bytes.append(" ")
  }
}
