import Core
import Glibc

// Calls of Linux that the module `Glibc` leaves out, found in the C library when they are needed. Where
// the library or the file system does not know one, it fails with `ENOSYS` or `EINVAL`.

/// Changes two names for each other, or moves a file to a name that nobody has.
func renameat2(_ source: String, _ target: String, _ flags: RenameFlags) throws(SystemError) {
  typealias Call =
    @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
  guard let call: Call = symbol("renameat2") else { throw SystemError(code: ENOSYS) }
  _ = try retrying {
    source.withPath { source in
      target.withPath { target in call(AT_FDCWD, source, AT_FDCWD, target, flags.rawValue) }
    }
  }
}

/// What `renameat2` does beside a plain rename.
enum RenameFlags: CUnsignedInt {
  /// `RENAME_NOREPLACE`: fails with `EEXIST` if the name is taken.
  case noReplace = 1
  /// `RENAME_EXCHANGE`: each file gets the name of the other.
  case exchange = 2
}

/// The names of the extended attributes of the file at a path.
func extendedAttributes(of path: String) -> [String] {
  typealias Call = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>?, Int) -> Int
  guard let call: Call = symbol("listxattr") else { return [] }
  let size = path.withPath { call($0, nil, 0) }
  guard size > 0 else { return [] }
  var names = [CChar](repeating: 0, count: size)
  let count = path.withPath { call($0, &names, size) }
  guard count > 0 else { return [] }
  return names[..<count].split(separator: 0).map { String(path: $0.map(UInt8.init(bitPattern:))) }
}

/// Gives an extended attribute of the file at a path to an open file; returns whether that succeeds.
func copyExtendedAttribute(_ name: String, of path: String, to descriptor: CInt) -> Bool {
  typealias Get =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) ->
    Int
  typealias Set = @convention(c) (CInt, UnsafePointer<CChar>, UnsafeRawPointer, Int, CInt) -> CInt
  guard let get: Get = symbol("getxattr"), let set: Set = symbol("fsetxattr") else { return false }
  return name.withPath { name in
    let size = path.withPath { get($0, name, nil, 0) }
    guard size >= 0 else { return false }
    var value = [UInt8](repeating: 0, count: max(size, 1))
    let count = path.withPath { get($0, name, &value, size) }
    return count >= 0 && set(descriptor, name, value, count, 0) == 0
  }
}

private func symbol<Call>(_ name: String) -> Call? {
  dlsym(nil, name).map { unsafeBitCast($0, to: Call.self) }
}
