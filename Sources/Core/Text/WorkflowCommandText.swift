/// Returns `text` as the message of a workflow command of GitHub Actions (actions/toolkit,
/// `escapeData`): a raw line end would let a record start a command of its own.
func workflowCommandText(_ text: String) -> String {
  percentEncoding("%\r\n", in: text)
}

/// Returns lines as they are written to the log of a workflow without being taken for commands.
///
/// A runner of GitHub Actions looks for `##[` anywhere in a line, and for `::` after blanks at its start
/// (actions/runner, `ActionCommand`); a blank between two of the characters keeps it from that.
public func workflowLogText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  // What was read of a command so far, and whether the line has anything but blanks before it.
  var (hashCount, isStart, isColon) = (0, true, false)
  for scalar in text.unicodeScalars {
    if (scalar == "[" && hashCount >= 2) || (scalar == ":" && isColon) { result.append(" ") }
    result.append(scalar)
    hashCount = scalar == "#" ? hashCount + 1 : 0
    isColon = scalar == ":" && isStart
    isStart = CharacterClass(of: scalar).contains(.lineBreak) || (isStart && scalar.isBlank)
  }
  return String(result)
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
