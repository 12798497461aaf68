/// A run of bytes of one input that holds whole records.
///
/// It belongs to the worker whose buffer holds the bytes and is not used by another.
struct Block: @unchecked Sendable {
  /// The bytes, followed by the padding that a ``JSONReader`` needs.
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// The offset of the first byte in the input.
  let base: Int
  /// The position of the input among the inputs of the run.
  let input: Int
  let form: JSONForm
  /// The name of the file without its extension, or `nil` if the input is no file.
  let fileStem: String?
}
