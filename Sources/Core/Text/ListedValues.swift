/// Returns the values between the commas of a text, without the spaces around them.
///
/// Where several parts together are a value, as names with a comma in them are, they stay one.
public func listedValues(_ text: String, isValue: (String) -> Bool) -> [String] {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  var values: [String] = []
  var start = 0
  while start < parts.count {
    let longest = min(start + mostPartsOfValue, parts.count)
    let value = stride(from: longest, to: start + 1, by: -1).lazy
      .map { (end: $0, text: trimmed(text[parts[start].startIndex..<parts[$0 - 1].endIndex])) }
      .first { isValue($0.text) }
    values.append(value?.text ?? trimmed(parts[start]))
    start = value?.end ?? start + 1
  }
  return values
}

/// The most parts that one value is made of, so that a long list is not tried in all ways.
private let mostPartsOfValue = 4

private func trimmed(_ text: Substring) -> String {
  let start = text.drop { $0 == " " }
  let blanks = start.reversed().prefix { $0 == " " }.count
  return String(start.dropLast(blanks))
}
