/// What makes a finding the same finding after the file around it has changed.
///
/// It is made of the rule, the record, the field and the message, but of no line and no position in
/// a list. Equal findings of one run differ by their number.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public let description: String

  /// Takes the fingerprint of a finding in the input called `path`.
  public init(of finding: Finding, path: String) {
    let field = finding.pointer.split(separator: "/").filter { Int($0) == nil }
    let parts = [
      finding.rule.rawValue, finding.record ?? path, field.joined(separator: "/"), finding.message,
    ]
    // FNV-1a with 64 bits (Fowler, Noll and Vo): stable over time, which Swift's hash is not.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{0}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Numbers equal fingerprints from 1 on, in the order in which they come.
struct FingerprintCounter {
  private var counts: [Fingerprint: Int] = [:]

  /// Returns the fingerprint of a finding, `mark`, and the number of times that it has come, this
  /// time included.
  mutating func numbered(_ finding: Finding, path: String, mark: String) -> String {
    let fingerprint = Fingerprint(of: finding, path: path)
    counts[fingerprint, default: 0] += 1
    return "\(fingerprint)\(mark)\(counts[fingerprint, default: 0])"
  }
}
