import Core
import Glibc

/// An open file, pipe or terminal as a source of records.
final class DescriptorSource: ByteSource {
  private let number: CInt
  private let start: off_t
  private var offset: off_t
  private let canSeek: Bool
  /// The size of the file when it was opened; 0 if it is no file.
  private let size: off_t
  private var isAtEnd = false

  /// Whether reading shows on the progress line; what somebody types, such as an answer, does not.
  private let isObserved: Bool

  /// `F_SETPIPE_SZ` of Linux, which the module `Glibc` leaves out.
  ///
  /// A pipe that holds a block has reader and writer wait for each other ten times less often.
  private static let setPipeSize: CInt = 1031

  /// What the file must still be when all of it has been read, or `nil` if it may change.
  private(set) var expectation: FileSnapshot?

  /// The descriptor, if it is to be closed along with the source.
  private let file: FileDescriptor?

  /// Creates a source that closes `file` in the end.
  convenience init(_ file: consuming FileDescriptor, status: stat) {
    self.init(number: file.number, file: file, status: status, start: 0)
  }

  /// Creates a source of what standard input holds from here on.
  static func standardInput() -> DescriptorSource {
    var status = stat()
    fstat(STDIN_FILENO, &status)
    let position = lseek(STDIN_FILENO, 0, SEEK_CUR)
    return DescriptorSource(
      number: STDIN_FILENO,
      file: nil,
      status: status,
      start: max(position, 0)
    )
  }

  private init(number: CInt, file: consuming FileDescriptor?, status: stat, start: off_t) {
    self.number = number
    self.file = file
    self.start = start
    offset = start
    if status.kind == S_IFIFO { _ = fcntl(number, Self.setPipeSize, CInt(1 << 20)) }
    canSeek = status.kind == S_IFREG
    isObserved = status.kind != S_IFCHR
    size = canSeek ? status.st_size : 0
  }

  /// Reads at least one byte and returns how many, or 0 at the end.
  ///
  /// The position is kept here rather than by the system, where several sources of one standard
  /// input would share it.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count = isAtEnd ? 0 : try readNext(into: buffer)
    if isObserved { ProgressLine.note(byteCount: count) }
    if count == 0, let expectation, snapshot != expectation {
      throw InputError("it was changed while it was read")
    }
    return count
  }

  private func readNext(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count: Int
    do throws(SystemError) {
      count = try retrying {
        canSeek
          ? pread(number, buffer.baseAddress, buffer.count, offset)
          : Glibc.read(number, buffer.baseAddress, buffer.count)
      }
    } catch {
      throw InputError(error.message)
    }
    offset += off_t(count)
    // A file that gives less than it was asked for has no more, so nobody need ask once again.
    isAtEnd = count < buffer.count && offset == size
    if count == 0, offset < size, hasShrunk {
      throw InputError("it became shorter while it was read")
    }
    return count
  }

  /// Has reading fail in the end if the file has been changed since now.
  func expectNoChange() { expectation = snapshot }

  /// Whether the file is smaller than it was; some file systems only promise more than they have.
  private var hasShrunk: Bool {
    var status = stat()
    return fstat(number, &status) == 0 && status.st_size < size
  }

  /// What the file is now, or `nil` if it is none.
  var snapshot: FileSnapshot? {
    var status = stat()
    return canSeek && fstat(number, &status) == 0 ? FileSnapshot(status) : nil
  }

  /// The number of bytes that are still to be read, if it is a file.
  var remainingCount: Int? { canSeek ? max(0, Int(size - offset)) : nil }

  /// Moves to an offset, counted from where the source began, if it is a file.
  func seek(to offset: Int) -> Bool {
    guard canSeek else { return false }
    isAtEnd = false
    self.offset = start + off_t(offset)
    return true
  }
}

extension ByteSource {
  /// Reads everything up to the end.
  ///
  /// - Throws: `InputError` also if that is too much for a document or for the memory.
  func remainingBytes() throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    try bytes.makeRoom(for: remainingCount ?? 0)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
    defer { block.deallocate() }
    while case let count = try read(into: block), count > 0 {
      if bytes.count + count > bytes.capacity {
        try bytes.makeRoom(for: max(bytes.count + count, min(2 * bytes.capacity, Self.sizeLimit)))
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
    return bytes
  }
}

extension [UInt8] {
  /// Makes room for so many bytes of a document; an array by itself can only crash for lack of memory.
  fileprivate mutating func makeRoom(for byteCount: Int) throws(InputError) {
    guard byteCount <= DescriptorSource.sizeLimit else { throw .tooLong }
    if byteCount > 1 << 20 {
      // Of `malloc` and `free` alone the optimiser would make nothing.
      let memory = mmap(
        nil,
        byteCount,
        PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS,
        -1,
        0
      )
      guard memory != MAP_FAILED else { throw .noMemory }
      munmap(memory, byteCount)
    }
    reserveCapacity(byteCount)
  }
}
