/// Where text on a terminal leads when somebody clicks it (OSC 8): what files are called and addresses.
///
/// Links are put on text that has been laid out, for they take no columns. A target is ASCII without
/// controls, whatever a record or a directory holds, and only of a kind that a browser or an editor opens.
public struct TerminalLinks: Sendable {
  private let host: String
  private let absolutePath: @Sendable (String) -> String?

  /// The length of a target beyond which terminals drop or cut it.
  private static let targetLimit = 2000

  /// Creates links of a machine called `host`; `absolutePath` says where the file of a name is, or `nil` if
  /// there is no such file.
  public init(host: String, absolutePath: @escaping @Sendable (String) -> String?) {
    self.host = host
    self.absolutePath = absolutePath
  }

  /// Returns `text` as a link to a page, or as it is if `address` is none of the web.
  func link(_ text: String, to address: String) -> String {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return text }
    let target = Self.percentEncoded(Array(address.utf8)) { (0x21...0x7E).contains($0) }
    return link(text, toTarget: target)
  }

  /// Returns `text` as a link to a file, or as it is if there is none of this name.
  func link(_ text: String, toFile name: String) -> String {
    guard let path = absolutePath(name) else { return text }
    let target = Self.percentEncoded(path.pathBytes) { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "~"):
        true
      default: false
      }
    }
    return link(text, toTarget: "file://\(host)\(target)")
  }

  private func link(_ text: String, toTarget target: String) -> String {
    guard !text.isEmpty, target.utf8.count <= Self.targetLimit else { return text }
    return "\u{1B}]8;;\(target)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// Returns bytes as ASCII in which all but those that `isKept` are written as `%E9`.
  private static func percentEncoded(_ bytes: [UInt8], isKept: (UInt8) -> Bool) -> String {
    var result = ""
    for byte in bytes {
      if isKept(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
