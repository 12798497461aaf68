/// A set of the cases of an enumeration, as one bit each.
struct CodeSet<Code: CaseIterable & Equatable & Sendable>: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt64 = 0

  /// Creates a set of no codes.
  init() {}

  /// Creates the set of `codes`; their type must not have more cases than there are bits.
  init(_ codes: [Code]) {
    precondition(Code.allCases.count <= UInt64.bitWidth, "\(Code.self) has more than 64 cases")
    for code in codes { insert(code) }
  }

  init(arrayLiteral elements: Code...) {
    self.init(elements)
  }

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ code: Code) {
    bits |= Self.bit(of: code)
  }

  func contains(_ code: Code) -> Bool { bits & Self.bit(of: code) != 0 }

  func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }

  /// Calls `body` with the place of each code among the cases.
  @inline(__always)
  func forEachPosition(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// The bit of the place of `code` among the cases.
  private static func bit(of code: Code) -> UInt64 {
    var bit: UInt64 = 1
    for other in Code.allCases {
      if other == code { return bit }
      bit &<<= 1
    }
    preconditionFailure("\(Code.self) does not list \(code) among its cases")
  }
}
