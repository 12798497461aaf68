/// A run of bytes of one input that holds whole records, and where it starts in the input.
///
/// Offsets in a block count from its first byte; those in findings count from the first byte of the
/// input. The bytes belong to the ``SourceBytes`` that was filled with them, and a block is used by
/// one worker only.
struct Block: @unchecked Sendable {
  /// The bytes, followed by the padding that a ``JSONReader`` needs.
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// The offset of the first byte in the input.
  let base: Int
  /// The line of the first byte in the input, counted from 1.
  let firstLine: Int
  /// The position of the input among the inputs of the run.
  let input: Int
  let form: JSONForm
  /// What comes after the bytes of a long array, if whoever works on the block is to read that itself.
  let rest: (any ByteSource)?
  /// Whether the bytes cannot be read a second time, as those of a pipe.
  let isReadOnce: Bool
  /// The name of the file without its extension, if the input is a file that can hold one record.
  let fileStem: String?

  /// The bytes of a source from `base` and `firstLine` on.
  init(
    _ source: SourceBytes,
    base: Int = 0,
    firstLine: Int = 1,
    input: Int,
    form: JSONForm,
    rest: (any ByteSource)? = nil,
    isReadOnce: Bool = false,
    fileStem: String? = nil
  ) {
    bytes = UnsafePointer(source.start)
    count = source.count
    self.base = base
    self.firstLine = firstLine
    self.input = input
    self.form = form
    self.rest = rest
    self.isReadOnce = isReadOnce
    self.fileStem = form == .document ? fileStem : nil
  }

  /// The bytes without the padding.
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// The last component of a path without its extension, or `nil` if it has none.
  static func fileStem(of path: String) -> String? {
    var path = path
    return path.withUTF8 { bytes in
      let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      let file = bytes[start...]
      guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot > start else { return nil }
      return String(decoding: file[..<dot], as: UTF8.self)
    }
  }
}
