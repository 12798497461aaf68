/// How records stand in a source.
enum JSONForm: Sendable {
  /// One record a line: JSON Lines.
  case lines
  /// One record, or an array of records.
  case document

  /// Tells how records stand in an input that starts with `bytes`.
  ///
  /// The name decides for `.ndjson` and `.jsonl`. Otherwise it is JSON Lines if the first two lines
  /// with text both start with a brace, which no single JSON text can do.
  init(of bytes: UnsafeBufferPointer<UInt8>, name: String) {
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") {
      self = .lines
      return
    }
    self = .document
    var braceCount = 0
    var isLineStart = true
    for byte in bytes {
      switch byte {
      case 0x0A: isLineStart = true
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "{") where isLineStart:
        braceCount += 1
        if braceCount == 2 {
          self = .lines
          return
        }
        isLineStart = false
      default:
        if isLineStart { return }
      }
    }
  }
}
