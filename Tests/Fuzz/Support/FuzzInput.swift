@testable import Core

/// The bytes of one run of a target, in parts if the target takes several things.
struct FuzzInput {
  /// All bytes.
  let bytes: [UInt8]

  /// The parts between bytes of 0xFF, which occur in no UTF-8, so that a plain document is one part.
  let parts: [[UInt8]]

  init(_ start: UnsafeRawPointer, _ count: Int) {
    bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The part at a position; empty if there are fewer.
  subscript(part: Int) -> [UInt8] { part < parts.count ? parts[part] : [] }

  /// Choices that the last of several parts steers.
  var choices: Choices { Choices(of: bytes, steeredBy: parts.count > 1 ? parts.last ?? [] : []) }
}

/// Choices that are the same whenever the bytes are.
///
/// They are taken from bytes that the fuzzer can aim with and, when those have run out, follow from all
/// bytes: a seed without such bytes makes choices too.
struct Choices: RandomNumberGenerator {
  private var steering: ArraySlice<UInt8>
  private var state: UInt64

  init(of bytes: [UInt8], steeredBy steering: [UInt8]) {
    self.steering = steering[...]
    state = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Makes a number, as SplitMix64 (Steele, Lea and Flood) does; its highest bits count most.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    number ^= number >> 31
    guard let byte = steering.popFirst() else { return number }
    return UInt64(byte) << 56 | number >> 8
  }
}

/// The date that every target takes for today.
let today = CalendarDate(dayNumber: 20_780)

/// Stops with a message; that of `precondition` is lost in an optimised build.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

/// Returns a value that has to be there, or stops with a message.
func required<Value>(_ value: Value?, _ message: @autoclosure () -> String) -> Value {
  guard let value else { fatalError(message()) }
  return value
}

/// Requires a text to have no control character but the line end, no direction override and no separator.
func requireVisible(_ text: String) {
  for scalar in text.unicodeScalars where scalar != "\n" {
    let isControl = scalar.properties.generalCategory == .control
    let isOverride =
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || (0x2028...0x2029).contains(scalar.value)
    require(!isControl && !isOverride, "U+\(String(scalar.value, radix: 16)) in \(text)")
  }
}
