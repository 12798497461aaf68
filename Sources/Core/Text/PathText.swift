// The names of files are bytes, which need not be UTF-8; here they are text all the same, and no two
// names are the same text. A byte that belongs to no character becomes one of the last scalars of
// Unicode, U+10FF80 to U+10FFFF, which nobody may assign; `visibleText` shows it as `\xE9`.

extension String {
  /// Creates the text of the bytes of a path.
  public init(path bytes: [UInt8]) {
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
  public var pathBytes: [UInt8] {
    guard holdsUndecodedBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      scalar.isUndecodedByte
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(Character(scalar)).utf8)
    }
  }

  /// Whether the text stands for other bytes than those of its UTF-8.
  public var holdsUndecodedBytes: Bool {
    // All of plane 16 begins with this byte, and hardly a name has any of it.
    utf8.contains(0xF4) && unicodeScalars.contains(where: \.isUndecodedByte)
  }
}

extension Unicode.Scalar {
  /// The scalar of a byte that is part of no character.
  fileprivate static func undecoded(_ byte: UInt8) -> Self {
    guard let scalar = Self(0x10FF00 + UInt32(byte)) else { preconditionFailure("within Unicode") }
    return scalar
  }

  /// Whether the scalar stands for a byte of a path that is part of no character.
  var isUndecodedByte: Bool { (0x10FF80...0x10FFFF).contains(value) }
}
