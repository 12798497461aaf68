/// Finds what occurs twice in a list, in time that grows with the length of the list.
enum Repetitions {
  /// Calls `body` with each element that equals an earlier one, and the first of its kind.
  ///
  /// `text` picks the strings of an element that decide whether two are the same; elements for
  /// which it returns `nil` are like no other. The second string may be missing.
  @inline(__always)
  static func forEach(
    in list: Int,
    of json: JSONView,
    text: (Int) -> Int?,
    second: (Int) -> Int?,
    _ body: (_ later: Int, _ first: Int) -> Void
  ) {
    let end = Int(json[list].next)
    // Most lists have one element, and need no look at all.
    guard list + 1 < end, Int(json[list + 1].next) < end else { return }
    // A list of n elements has at least n nodes.
    guard end - list <= longestComparedList || !isLong(list, in: json) else {
      forEachByHash(in: list, of: json, text: text, second: second, body)
      return
    }
    var earlier = InlineArray<16, (element: UInt32, text: UInt32)>(repeating: (0, 0))
    var count = 0
    for later in json.elements(of: list) {
      guard let laterText = text(later) else { continue }
      let match = (0..<count).first { index in
        json.text(Int(earlier[index].text)).isEqual(to: json.text(laterText))
          && areEqual(second(Int(earlier[index].element)), second(later), in: json)
      }
      if let match {
        if !json.text(laterText).isBlank { body(later, Int(earlier[match].element)) }
      } else {
        earlier[count] = (UInt32(later), UInt32(laterText))
        count += 1
      }
    }
  }

  /// The length up to which comparing each element with each is quicker than hashing.
  private static let longestComparedList = 16

  private static func forEachByHash(
    in list: Int,
    of json: JSONView,
    text: (Int) -> Int?,
    second: (Int) -> Int?,
    _ body: (_ later: Int, _ first: Int) -> Void
  ) {
    var firsts: [UInt64: Int] = [:]
    for element in json.elements(of: list) {
      guard let node = text(element), !json.text(node).isBlank else { continue }
      var hash = json.text(node).withText(ByteComparison.hash)
      if let node = second(element) {
        hash = (hash &* 31) ^ json.text(node).withText(ByteComparison.hash)
      }
      guard let first = firsts[hash] else {
        firsts[hash] = element
        continue
      }
      guard let firstText = text(first), json.text(firstText).isEqual(to: json.text(node)),
        areEqual(second(first), second(element), in: json)
      else { continue }
      body(element, first)
    }
  }

  private static func isLong(_ list: Int, in json: JSONView) -> Bool {
    json.elements(of: list).dropFirst(longestComparedList).contains { _ in true }
  }

  private static func areEqual(_ lhs: Int?, _ rhs: Int?, in json: JSONView) -> Bool {
    guard let lhs, let rhs else { return lhs == nil && rhs == nil }
    return json.text(lhs).isEqual(to: json.text(rhs))
  }
}

extension JSONView {
  /// The bytes of an element and of the comma before it; not for the first element of a list.
  ///
  /// The bytes are read backwards, for that takes the same time wherever the element is.
  func rangeWithComma(of element: Int) -> Range<Int> {
    var start = self[element].range.lowerBound - 1
    while bytes[start] <= 0x20 { start -= 1 }
    while bytes[start - 1] <= 0x20 { start -= 1 }
    return start..<self[element].range.upperBound
  }
}
