/// What is no text, and is kept as a part of what surrounds the page.
extension LightMarkupReader {
  /// Adds a line to what surrounds the page.
  mutating func addAside(_ content: ArraySlice<UInt8>) {
    flush()
    addAside(content, number: index + 1)
  }

  mutating func addAside(_ content: ArraySlice<UInt8>, number: Int) {
    if control < 0 {
      control = text.landmarks.count
      text.landmarks.append(PageLandmark(kind: .control))
    }
    var origin = LineOrigin(number: number)
    origin.landmark = control
    text.append(content, origin)
  }

  /// Takes a line of what is no text, and tells whether it is one.
  mutating func isAside(_ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) -> Bool {
    switch aside {
    case nil: return false
    case .indented(let columns):
      guard content.isEmpty || line.indentation > columns else {
        aside = nil
        text.isAfterBlank = true
        return false
      }
    case .until(let end):
      if content.lowercasedASCII[...].holds(end) { aside = nil }
    case .paragraph:
      if content.isEmpty { aside = nil }
      if content.first == UInt8(ascii: ":"), markup.name == .asciiDoc, takeBlock(line, content) {
        return true
      }
    case .drawer:
      if content.lowercasedASCII.elementsEqual(":end:".utf8) {
        aside = nil
        return true
      }
      if takeAttribute(content) { return true }
    }
    if content.isEmpty { text.isAfterBlank = true } else { addAside(content) }
    return true
  }
}
