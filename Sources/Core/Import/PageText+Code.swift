extension PageText {
  /// Whether the lines are those of a program, which may hold all names of a project page.
  var isSourceCode: Bool {
    let count = lines.count { isCode(bytes[$0.range]) }
    return count >= 6 && count * 4 >= lines.count
  }

  /// Whether a line begins or ends as statements do, and as prose and lists do not.
  private func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.last {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: "["): return true
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      if [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(line.dropLast().last) { return true }
    case UInt8(ascii: ","): if line.dropLast().last == UInt8(ascii: "\"") { return true }
    default: break
    }
    guard let first = line.first, Self.beginsStatement[Int(first)] else { return false }
    return Self.statements.contains { line.starts(with: $0.utf8) }
  }

  /// How statements begin in the common languages.
  private static let statements = [
    "#!", "#include", "import ", "def ", "func ", "function ", "return ", "class ", "const ",
    "let ",
    "var ", "static ", "public ", "private ", "\"\"\"", "print(", "//", "/*",
  ]

  /// For each byte whether a statement begins with it; most lines of prose begin with none.
  private static let beginsStatement = (UInt8.min...UInt8.max).map { byte in
    statements.contains { $0.utf8.first == byte }
  }
}
