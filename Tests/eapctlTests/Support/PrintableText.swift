/// Returns text with what a terminal or an editor does not show as codes, for golden files.
///
/// Without it a golden file that holds NUL counts as binary, and nobody can review the change of an
/// escape sequence. A newline stays.
func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar != "\n", isHidden(scalar) {
      result.append(
        contentsOf: "⟦\(String(scalar.value, radix: 16, uppercase: true))⟧".unicodeScalars
      )
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: true
  // The joiner is part of many pictures.
  case .format: scalar != "\u{200D}"
  default: false
  }
}
