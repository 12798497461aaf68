import Glibc

/// Compares and hashes runs of bytes.
enum ByteComparison {
  /// Returns whether two runs of the same length hold the same bytes.
  @inline(__always)
  static func areEqual(_ lhs: UnsafeBufferPointer<UInt8>, _ rhs: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard lhs.count == rhs.count else { return false }
    guard let left = lhs.baseAddress, let right = rhs.baseAddress else { return true }
    return memcmp(left, right, lhs.count) == 0
  }
}

extension ByteComparison {
  /// A hash of a run of bytes, never 0.
  ///
  /// It mixes eight bytes a step with a 128-bit product, after wyhash by Wang Yi (public domain).
  /// The seed differs in every run, so that no input can be made to collide.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[index...] { rest = rest << 8 | UInt64(byte) }
    return mix(mix(state ^ rest)) | 1
  }

  private static let seed = UInt64.random(in: .min ... .max)

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
