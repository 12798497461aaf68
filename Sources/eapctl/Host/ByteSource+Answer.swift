import Core

extension ByteSource {
  /// Reads what there is next, which of a terminal is a line; 256 bytes at most.
  func nextBytes() throws(InputError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 1)
    defer { buffer.deallocate() }
    let count = try read(into: buffer)
    return Array(buffer.prefix(count))
  }
}
