import Glibc

// The names of files are bytes, which need not be UTF-8; here they are text all the same, and no two
// names are the same text. A byte that belongs to no character becomes one of the last scalars of
// Unicode, U+10FF80 to U+10FFFF, which nobody may assign; `visibleText` shows it as `\xE9`.

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

  /// Creates the text of the bytes of a path.
  init(path bytes: [UInt8]) {
    self = String(decoding: bytes, as: UTF8.self)
    guard !utf8.elementsEqual(bytes) || holdsUndecodedBytes else { return }
    var scalars = UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    loop: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar.isUndecodedByte {
          for byte in bytes[position..<position + encoded.count] {
            scalars.append(.undecoded(byte))
          }
        } else {
          scalars.append(scalar)
        }
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] { scalars.append(.undecoded(byte)) }
        position += length
      case .emptyInput: break loop
      }
    }
    self.init(scalars)
  }

  /// The bytes of the path that the text stands for.
  var pathBytes: [UInt8] {
    guard holdsUndecodedBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      scalar.isUndecodedByte
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(Character(scalar)).utf8)
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

  /// All of plane 16 begins with this byte, and hardly a name has any of it.
  private var holdsUndecodedBytes: Bool {
    utf8.contains(0xF4) && unicodeScalars.contains(where: \.isUndecodedByte)
  }
}

extension Unicode.Scalar {
  /// The scalar of a byte that is part of no character.
  fileprivate static func undecoded(_ byte: UInt8) -> Self {
    guard let scalar = Self(0x10FF00 + UInt32(byte)) else { preconditionFailure("within Unicode") }
    return scalar
  }

  fileprivate var isUndecodedByte: Bool { (0x10FF80...0x10FFFF).contains(value) }
}
