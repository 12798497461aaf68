/// The name of a record: lower-case words and numbers joined by hyphens, such as `eu4youth-2`.
public struct ProjectID: RawRepresentable, Sendable, Hashable {
  /// The largest number of bytes in an identifier.
  public static let maximumByteCount = 80

  /// The identifier as written.
  public let rawValue: String

  /// Creates an identifier, or returns `nil` if `rawValue` does not have the form of one.
  public init?(rawValue: String) {
    guard Self.isWellFormed(rawValue.utf8) else { return nil }
    self.rawValue = rawValue
  }

  /// Proposes an identifier for a title, or returns `nil` if no letter of it can be written in ASCII.
  public init?(title: String) {
    self.init(rawValue: Transliteration.slug(of: title, limit: Self.maximumByteCount))
  }

  /// Creates an identifier that is known to be well formed, or that is never shown.
  init(unchecked rawValue: String) {
    self.rawValue = rawValue
  }

  /// Returns whether `bytes` are at most 80 and match `[a-z0-9]+(-[a-z0-9]+)*`.
  static func isWellFormed(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count <= maximumByteCount else { return false }
    var afterHyphen = true
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: afterHyphen = false
      case 0x2D:
        if afterHyphen { return false }
        afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }
}

extension ProjectID: Comparable {
  /// Returns whether the bytes of `lhs` come before those of `rhs`.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }
}

extension ProjectID: CustomStringConvertible {
  /// The identifier as written.
  public var description: String { rawValue }
}
