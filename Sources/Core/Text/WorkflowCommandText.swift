/// Returns `text` as the message of a workflow command of GitHub Actions (actions/toolkit,
/// `escapeData`): a raw line end would let a record start a command of its own.
func workflowCommandText(_ text: String) -> String {
  percentEncoding("%\r\n", in: text)
}

/// Returns `text` as a property of a workflow command (actions/toolkit, `escapeProperty`).
func workflowCommandProperty(_ text: String) -> String {
  percentEncoding("%\r\n:,", in: text)
}

/// Returns the text with the named characters of ASCII as a per cent sign and two digits.
private func percentEncoding(_ special: String, in text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if special.unicodeScalars.contains(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result.append(contentsOf: ((digits.utf8.count < 2 ? "%0" : "%") + digits).unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}
