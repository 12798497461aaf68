/// Where the repository is, so that services that know only its files find the place of a finding.
public struct RepositoryLocation: Sendable {
  /// The absolute path of the top directory of the repository; empty if there is none.
  private let root: [String]

  /// The absolute path of the directory from which relative names start; empty if it is unknown.
  private let directory: [String]

  /// Creates the location of a repository for names that start from `directory`.
  ///
  /// Both paths are absolute; without them, relative names are taken to start from the root.
  public init(root: String = "", directory: String = "") {
    self.root = Self.components(of: root)
    self.directory = Self.components(of: directory)
  }

  /// The path of an input relative to the root, or an absolute path if it lies elsewhere.
  public func path(of name: String) -> String {
    let isAbsolute = name.utf8.first == UInt8(ascii: "/")
    var path = isAbsolute ? [] : directory
    for component in Self.components(of: name) {
      if component == "..", let last = path.last, last != ".." {
        path.removeLast()
      } else {
        path.append(component)
      }
    }
    if path.starts(with: root), path.count > root.count {
      guard root.isEmpty, isAbsolute else {
        return path.dropFirst(root.count).joined(separator: "/")
      }
    }
    return (isAbsolute || !directory.isEmpty ? "/" : "") + path.joined(separator: "/")
  }

  private static func components(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      .filter { $0 != "." }
  }
}
