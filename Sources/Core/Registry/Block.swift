/// A run of bytes of one input that holds whole records.
///
/// It belongs to the worker whose buffer holds the bytes and is not used by another.
struct Block: @unchecked Sendable {
  /// How records stand in the bytes.
  enum Form: Sendable {
    /// One record a line: JSON Lines.
    case lines
    /// One record, or an array of records.
    case document
  }

  /// The bytes, followed by the padding that a ``JSONReader`` needs.
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// The offset of the first byte in the input.
  let base: Int
  /// The position of the input among the inputs of the run.
  let input: Int
  let form: Form
  /// The name of the file without its extension, or `nil` if the input is no file.
  let fileStem: String?

  /// How records stand in an input that starts with `bytes`.
  ///
  /// The name decides for `.ndjson` and `.jsonl`. Otherwise it is JSON Lines if the first two lines
  /// with text both start with a brace, which no single JSON text can do.
  static func form(of bytes: UnsafeBufferPointer<UInt8>, name: String) -> Form {
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return .lines }
    var braceCount = 0
    var isLineStart = true
    for byte in bytes {
      switch byte {
      case 0x0A: isLineStart = true
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "{") where isLineStart:
        braceCount += 1
        if braceCount == 2 { return .lines }
        isLineStart = false
      default:
        if isLineStart { return .document }
      }
    }
    return .document
  }
}
