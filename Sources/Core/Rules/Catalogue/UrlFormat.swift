extension Rule {
  static let urlFormat = Rule(
    "url-format",
    .error,
    summary: "Addresses of sources can be opened in a browser",
    explanation: """
      A source is a page that a reader can go to: its address starts with `https://` or `http://` \
      and names a host. Spaces, control characters, backslashes and user names are refused, because \
      they break links or lead elsewhere than they seem to. Write `%20` for a space.
      """,
    failing: .record(#""sources": [{"url": "www.eu4georgia.eu/projects"}]"#),
    passing: .record(#""sources": [{"url": "https://www.eu4georgia.eu/projects"}]"#),
    check: .text([.address]) { text, _, collector in
      guard let fault = text.view.withText({ AddressFault($0) }) else { return }
      collector.emit(
        "\(quoted(text.view)) is not a web address: \(fault.message)",
        at: text.node,
        hint: hint(for: fault, text.view)
      )
    }
  )

  private static func hint(for fault: AddressFault, _ text: TextView) -> String? {
    guard fault == .scheme, text.rawCount <= 200 else { return nil }
    let address = "https://" + text.string
    guard AddressFault(Array(address.utf8)) == nil,
      text.string.contains("."), !text.string.contains(":")
    else { return nil }
    return "did you mean \"\(address)\"?"
  }
}

/// What keeps a text from being the address of a page.
private enum AddressFault {
  case scheme, host, userInfo, port, character

  /// Looks for the first fault of an address; `nil` if there is none.
  init?(_ bytes: some RandomAccessCollection<UInt8>) {
    guard let schemeCount = Self.schemeCount(bytes) else {
      self = .scheme
      return
    }
    guard Self.hasOnlyAddressCharacters(bytes) else {
      self = .character
      return
    }
    let authority = bytes.dropFirst(schemeCount).prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard let fault = Self.fault(of: authority) else { return nil }
    self = fault
  }

  /// What was expected instead.
  var message: String {
    switch self {
    case .scheme: "expected \"https://\" or \"http://\" at its start"
    case .host: "expected the name of a host after \"//\""
    case .userInfo: "expected no user name before the host"
    case .port: "expected a port from 1 to 65535 after the host"
    case .character:
      "expected no space, control character, quotation mark, backslash or \"<>{}|^`\""
    }
  }

  /// The length of `http://` or `https://`, in either case.
  private static func schemeCount(_ bytes: some RandomAccessCollection<UInt8>) -> Int? {
    // The first bytes as a number, with its letters in lower case.
    func start(_ count: Int, _ letters: UInt64) -> UInt64 {
      bytes.prefix(count).reduce(0) { $0 &<< 8 | UInt64($1) } | letters
    }
    if start(8, 0x20_2020_2020_0000_00) == 0x68_7474_7073_3A2F_2F { return 8 }
    if start(7, 0x2020_2020_0000_00) == 0x6874_7470_3A2F_2F { return 7 }
    return nil
  }

  /// One bit for each of U+0000 to U+0020 and of `"<>`.
  private static var refusedLow: UInt64 {
    0x1_FFFF_FFFF | 1 &<< 0x22 | 1 &<< 0x3C | 1 &<< 0x3E
  }

  /// One bit for each of `\^`, of the grave accent, of `{|}` and of U+007F, less 64.
  private static var refusedHigh: UInt64 {
    1 &<< 0x1C | 1 &<< 0x1E | 1 &<< 0x20 | 7 &<< 0x3B | 1 &<< 0x3F
  }

  private static func hasOnlyAddressCharacters(
    _ bytes: some RandomAccessCollection<UInt8>
  ) -> Bool {
    var all: UInt8 = 0
    for byte in bytes {
      let refused = byte < 0x40 ? Self.refusedLow : byte < 0x80 ? Self.refusedHigh : 0
      if refused &>> UInt64(byte & 0x3F) & 1 == 1 { return false }
      all |= byte
    }
    if all < 0x80 { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    return !text.unicodeScalars.contains(where: \.isBlank) && visibleText(text) == text
  }

  private static func fault(
    of authority: some RandomAccessCollection<UInt8>
  ) -> AddressFault? {
    if authority.contains(UInt8(ascii: "@")) { return .userInfo }
    var host = authority[...]
    var port = authority[authority.endIndex...]
    if let colon = authority.lastIndex(of: UInt8(ascii: ":")), authority.last != 0x5D {
      host = authority[..<colon]
      port = authority[authority.index(after: colon)...]
      let number = port.reduce(0) { min($0 * 10 + Int($1) - 0x30, 100_000) }
      guard port.allSatisfy({ (0x30...0x39).contains($0) }), (1...65_535).contains(number) else {
        return .port
      }
    }
    return isHost(host) ? nil : .host
  }

  /// Whether labels of letters, digits and hyphens are joined by dots, or brackets hold digits.
  private static func isHost(_ host: some RandomAccessCollection<UInt8>) -> Bool {
    if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]"), host.count > 2 {
      return host.dropFirst().dropLast().allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
        default: false
        }
      }
    }
    var previous = UInt8(ascii: ".")
    for byte in host {
      switch byte {
      case UInt8(ascii: "."):
        if previous == UInt8(ascii: ".") || previous == UInt8(ascii: "-") { return false }
      case UInt8(ascii: "-"):
        if previous == UInt8(ascii: ".") { return false }
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: break
      default: return false
      }
      previous = byte
    }
    return host.contains { $0 != UInt8(ascii: ".") } && previous != UInt8(ascii: "-")
  }
}
