/// A list without order, merged: what either side has added is there, what either has taken out is not.
struct SetMerge {
  /// The texts: codes in the order of their vocabulary, others in that of the base, with what was added in
  /// the order of its bytes.
  let elements: [ComparedValue]

  /// Merges lists of texts; `nil` if one holds something else, which has to be merged as it is.
  init?(
    _ base: [ComparedValue],
    _ ours: [ComparedValue],
    _ theirs: [ComparedValue],
    of kind: TextKind
  ) {
    guard (base + ours + theirs).allSatisfy({ $0.text != nil }) else { return nil }
    let (old, mine, others) = (Set(base), Set(ours), Set(theirs))
    var seen: Set<ComparedValue> = []
    let kept = base.filter {
      mine.contains($0) && others.contains($0) && seen.insert($0).inserted
    }
    let added = mine.union(others).subtracting(old)
      .sorted { $0.orderingBytes.lexicographicallyPrecedes($1.orderingBytes) }
    elements = Self.sorted(kept + added, of: kind)
  }

  private static func sorted(_ elements: [ComparedValue], of kind: TextKind) -> [ComparedValue] {
    guard case .code(let type) = kind.form else { return elements }
    let codes = codes(type)
    let positions = elements.map { element in codes.firstIndex { $0 == element.text } ?? .max }
    return elements.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
      .map { elements[$0] }
  }

  private static func codes<Code: CodedValue>(_: Code.Type) -> [String] {
    Code.allCases.map(\.rawValue)
  }
}
