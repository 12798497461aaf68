import Core
import Glibc

extension String {
  /// Creates the text of a path, or of any other word that the system gives.
  init(path bytes: UnsafePointer<CChar>) {
    if let text = String(validatingCString: bytes), !text.holdsUndecodedBytes {
      self = text
    } else {
      let buffer = UnsafeBufferPointer(start: bytes, count: strlen(bytes))
      self.init(path: buffer.map(UInt8.init(bitPattern:)))
    }
  }

  /// Calls `body` with the path as the system takes it.
  func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard holdsUndecodedBytes else { return withCString(body) }
    let bytes = pathBytes.map(CChar.init(bitPattern:)) + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("it ends with a zero") }
      return body(start)
    }
  }
}
