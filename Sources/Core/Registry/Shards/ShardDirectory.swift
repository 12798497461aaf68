/// What a shard holds, as it says at its end.
struct ShardDirectory: Equatable {
  var lineField: String?
  /// The inputs, in the order of their names.
  var inputs: [Input]
  var sections: [Section]

  /// An input whose records are in the shard.
  struct Input: Equatable {
    var name: String
    /// The number of records, broken ones included.
    var recordCount = 0
    /// The number of records with facts.
    var factCount = 0
  }

  /// Entries in order.
  struct Section: Equatable {
    var section: ShardSection
    /// The bytes of the shard.
    var range: Range<Int>
    var entryCount: Int
  }

  /// The directory and all that follows it, in a shard of which so many bytes come before.
  func encoded(after count: Int) -> [UInt8] {
    var writer = FactEncoder(bytes: [])
    writer.write(lineField)
    writer.write(UInt32(inputs.count))
    for input in inputs {
      writer.write(input.name)
      writer.write(UInt64(input.recordCount))
      writer.write(UInt64(input.factCount))
    }
    writer.write(UInt32(sections.count))
    for section in sections {
      writer.write(section.section.rawValue)
      writer.write(UInt64(section.range.count))
      writer.write(UInt64(section.entryCount))
    }
    writer.write(UInt64(writer.bytes.count))
    writer.write(UInt64(count + writer.bytes.count + 8 + ShardForm.digestSize))
    writer.write(TextDigest(of: writer.bytes.span))
    return writer.bytes
  }
}

extension ShardDirectory {
  /// Reads the directory of a shard.
  init(of file: ShardFile) throws(InputError) {
    let size = try file.size()
    let head = try file.bytes(in: 0..<min(size, ShardForm.headSize))
    guard head.starts(with: ShardForm.mark), head.count == ShardForm.headSize else {
      throw .noShard
    }
    var reader = FactDecoder(bytes: head.dropFirst(ShardForm.mark.count))
    let version = (try? reader.number(as: UInt32.self)) ?? 0
    guard version <= ShardForm.version else { throw .newerShard }
    guard version == ShardForm.version, size >= ShardForm.headSize + ShardForm.tailSize else {
      throw .damagedShard
    }
    let tail = try file.bytes(in: size - ShardForm.tailSize..<size)
    guard let start = Self.start(tail, size: size) else { throw .damagedShard }
    let bytes = try file.bytes(in: start..<size)
    let end = bytes.count - ShardForm.digestSize
    var last = FactDecoder(bytes: bytes[max(0, end)...])
    guard end >= 0, let digest = try? last.digest(),
      digest == TextDigest(of: bytes.span.extracting(..<end))
    else { throw .damagedShard }
    do throws(FactDecoder.Failure) {
      try self.init(bytes[..<(bytes.count - ShardForm.tailSize)], endingAt: start)
    } catch {
      throw .damagedShard
    }
  }

  /// Where the directory begins that a tail names.
  private static func start(_ tail: [UInt8], size: Int) -> Int? {
    var reader = FactDecoder(bytes: tail[...])
    guard let length = try? reader.number(as: UInt64.self),
      let whole = try? reader.number(as: UInt64.self), whole == UInt64(size),
      length <= UInt64(size - ShardForm.headSize - ShardForm.tailSize),
      length <= UInt64(ShardForm.directoryLimit)
    else { return nil }
    return size - ShardForm.tailSize - Int(length)
  }

  private init(_ bytes: ArraySlice<UInt8>, endingAt end: Int) throws(FactDecoder.Failure) {
    var reader = FactDecoder(bytes: bytes)
    lineField = try reader.string()
    inputs = []
    for _ in 0..<(try reader.number(as: UInt32.self)) {
      guard let name = try reader.string() else { throw .valueOutOfRange }
      // No sum over all inputs can overflow: they are counted in 31 bits.
      let counts = (try reader.count(limit: .max >> 32), try reader.count(limit: .max >> 32))
      if let last = inputs.last, !(InputName(name: last.name) < InputName(name: name)) {
        throw .valueOutOfRange
      }
      inputs.append(Input(name: name, recordCount: counts.0, factCount: counts.1))
    }
    sections = []
    var start = ShardForm.headSize
    for _ in 0..<(try reader.number(as: UInt32.self)) {
      guard let section = ShardSection(rawValue: try reader.number()) else {
        throw .valueOutOfRange
      }
      let (length, entryCount) = (try reader.count(limit: end), try reader.count(limit: end))
      guard length <= end - start else { throw .valueOutOfRange }
      sections.append(
        Section(section: section, range: start..<start + length, entryCount: entryCount)
      )
      start += length
    }
    guard start == end, reader.isAtEnd else { throw .valueOutOfRange }
  }
}

extension FactDecoder {
  /// A number of records, entries or bytes.
  fileprivate mutating func count(limit: Int) throws(Failure) -> Int {
    let number = try number(as: UInt64.self)
    guard number <= UInt64(limit) else { throw .valueOutOfRange }
    return Int(number)
  }
}

/// A file that a shard is read from, part by part.
final class ShardFile {
  private let open: () throws(InputError) -> any ByteSource
  private let staysOpen: Bool
  private var source: (any ByteSource)?

  /// Creates a file; one of many is opened anew for each part, as there is a limit of open files.
  init(staysOpen: Bool, open: @escaping () throws(InputError) -> any ByteSource) {
    self.open = open
    self.staysOpen = staysOpen
  }

  private func opened() throws(InputError) -> any ByteSource {
    if let source { return source }
    let source = try open()
    if staysOpen { self.source = source }
    return source
  }

  /// The number of bytes.
  func size() throws(InputError) -> Int {
    let source = try opened()
    guard source.seek(to: 0), let size = source.remainingCount else { throw .noFile }
    return size
  }

  /// The bytes of a range, fewer if the file ends before it.
  func bytes(in range: Range<Int>) throws(InputError) -> [UInt8] {
    let source = try opened()
    guard source.seek(to: range.lowerBound) else { throw .noFile }
    return try source.bytes(upTo: range.count)
  }
}

extension InputError {
  /// What cannot be read in parts, such as a pipe.
  static let noFile = InputError("a shard is read in parts, so it has to be a file")

  /// A file of another kind.
  static let noShard = InputError("it is not a file that 'eapctl validate --shard' writes")

  /// A shard in a form that is not known yet.
  static let newerShard = InputError("it is a shard of a later version of eapctl")

  /// A shard that is not as it was written.
  static let damagedShard = InputError("it is damaged, or not all of it is there")
}
