/// Returns `text` as character data or a quoted attribute value of HTML, whatever `text` holds.
///
/// Markup and both kinds of quotation marks are written as references (HTML, 13.1.4). What would not be
/// seen or would turn the text around is made visible first, see `visibleText(_:)`: so none of the
/// characters is left that HTML forbids.
public func htmlText(_ text: String) -> String {
  let text = visibleText(text)
  guard text.utf8.contains(where: \.isHTMLMarkup) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 32)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): result += "&amp;".utf8
    case UInt8(ascii: "<"): result += "&lt;".utf8
    case UInt8(ascii: ">"): result += "&gt;".utf8
    case UInt8(ascii: "\""): result += "&quot;".utf8
    case UInt8(ascii: "'"): result += "&#39;".utf8
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Returns JSON as it can stand in a `script` element: what could end the element, or begin a comment in
/// it, is written as an escape, which changes no value.
func htmlScriptJSON(_ json: String) -> String {
  json.replacingAll("<", with: "\\u003c").replacingAll(">", with: "\\u003e")
    .replacingAll("&", with: "\\u0026")
}

/// Returns an address as the quoted value of a link if a browser may be sent there, else `nil`; see
/// `isSafeWebAddress(_:)`.
func htmlLink(to address: String) -> String? {
  isSafeWebAddress(address) ? htmlText(address) : nil
}

extension UInt8 {
  fileprivate var isHTMLMarkup: Bool {
    switch Unicode.Scalar(self) {
    case "&", "<", ">", "\"", "'": true
    default: false
    }
  }
}
