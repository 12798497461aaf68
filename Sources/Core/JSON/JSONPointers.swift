/// The JSON Pointers (RFC 6901) of some nodes of a document, found in one walk over it.
struct JSONPointers {
  /// The nodes in the order of the document, which is that of their numbers.
  private let wanted: [Int]
  /// The pointers of the first of them, as far as the walk has come.
  private var pointers: [String] = []

  /// Finds the pointers of `nodes`; the pointer of a key is that of its value.
  init(of nodes: [Int], in json: JSONView) {
    wanted = nodes.sorted()
    pointers.reserveCapacity(wanted.count)
    if !wanted.isEmpty { walk(0, path: "", in: json) }
  }

  /// The pointer of a node that was asked for.
  subscript(node: Int) -> String {
    var low = 0
    var high = pointers.count
    while low < high {
      let middle = (low + high) / 2
      if wanted[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < pointers.count ? pointers[low] : ""
  }

  /// Finds the pointers of the nodes from `node` to its last descendant.
  private mutating func walk(_ node: Int, path: String, in json: JSONView) {
    add(path, for: node)
    guard isWanted(before: Int(json[node].next)) else { return }
    switch json[node].kind {
    case .object:
      for key in json.keys(of: node) where isWanted(before: Int(json[key + 1].next)) {
        let path = path + "/" + Self.escaped(json.text(key).string)
        add(path, for: key)
        walk(key + 1, path: path, in: json)
      }
    case .array:
      for (index, element) in json.elements(of: node).enumerated()
      where isWanted(before: Int(json[element].next)) {
        walk(element, path: "\(path)/\(index)", in: json)
      }
    case .key, .string, .number, .boolean, .null: break
    }
  }

  private mutating func add(_ path: String, for node: Int) {
    while isWanted(before: node + 1) { pointers.append(path) }
  }

  /// Returns whether a node before `end` is wanted that the walk has not come to.
  private func isWanted(before end: Int) -> Bool {
    pointers.count < wanted.count && wanted[pointers.count] < end
  }

  /// Returns a key as part of a pointer.
  static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return key
    }
    var result = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": result.append(contentsOf: "~0".unicodeScalars)
      case "/": result.append(contentsOf: "~1".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
