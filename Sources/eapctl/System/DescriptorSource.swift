import Core
import Glibc

/// An open file, pipe or terminal as a source of records.
final class DescriptorSource: ByteSource {
  private let number: CInt
  private let start: off_t
  private var offset: off_t
  private let canSeek: Bool

  /// The descriptor, if it is to be closed along with the source.
  private let file: FileDescriptor?

  /// Creates a source that closes `file` in the end.
  convenience init(_ file: consuming FileDescriptor) {
    self.init(number: file.number, file: file)
  }

  /// Creates a source of what standard input holds from here on.
  static func standardInput() -> DescriptorSource {
    DescriptorSource(number: STDIN_FILENO, file: nil)
  }

  private init(number: CInt, file: consuming FileDescriptor?) {
    self.number = number
    self.file = file
    let position = lseek(number, 0, SEEK_CUR)
    canSeek = position >= 0
    start = max(position, 0)
    offset = start
  }

  /// Reads at least one byte and returns how many, or 0 at the end.
  ///
  /// The position is kept here rather than by the system, where several sources of one standard
  /// input would share it.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    do throws(SystemError) {
      let count = try retrying {
        canSeek
          ? pread(number, buffer.baseAddress, buffer.count, offset)
          : Glibc.read(number, buffer.baseAddress, buffer.count)
      }
      offset += off_t(count)
      return count
    } catch {
      throw InputError(error.message)
    }
  }

  /// Moves to an offset, counted from where the source began, if it is a file.
  func seek(to offset: Int) -> Bool {
    guard canSeek else { return false }
    self.offset = start + off_t(offset)
    return true
  }
}

extension ByteSource {
  /// Reads everything up to the end.
  func remainingBytes() throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
    defer { block.deallocate() }
    while case let count = try read(into: block), count > 0 {
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
    return bytes
  }
}
