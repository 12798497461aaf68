/// The JSON Pointers (RFC 6901) of some nodes of a document, found in one walk over it.
struct JSONPointers {
  private var pointers: [Int: String] = [0: ""]
  private let wanted: [Int]

  /// Finds the pointers of `nodes`; the pointer of a key is that of its value.
  init(of nodes: [Int], in json: JSONView) {
    wanted = nodes.filter { $0 != 0 }.sorted()
    if !wanted.isEmpty { walk(0, path: "", in: json) }
  }

  /// The pointer of a node that was asked for.
  subscript(node: Int) -> String { pointers[node] ?? "" }

  private mutating func walk(_ node: Int, path: String, in json: JSONView) {
    switch json[node].kind {
    case .object:
      for key in json.keys(of: node) where isWanted(in: key..<Int(json[key + 1].next)) {
        visit([key, key + 1], path: path + "/" + Self.escaped(json.text(key).string), in: json)
      }
    case .array:
      for (index, element) in json.elements(of: node).enumerated()
      where isWanted(in: element..<Int(json[element].next)) {
        visit([element], path: "\(path)/\(index)", in: json)
      }
    default: break
    }
  }

  private mutating func visit(_ nodes: [Int], path: String, in json: JSONView) {
    for node in nodes {
      pointers[node] = path
      walk(node, path: path, in: json)
    }
  }

  /// Returns whether one of the wanted nodes lies in a subtree.
  private func isWanted(in subtree: Range<Int>) -> Bool {
    var low = 0
    var high = wanted.count
    while low < high {
      let middle = (low + high) / 2
      if wanted[middle] < subtree.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < wanted.count && wanted[low] < subtree.upperBound
  }

  private static func escaped(_ key: String) -> String {
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
