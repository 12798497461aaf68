/// Edits to the items of one container: the members of an object or the elements of an array.
///
/// Between two items that stay is a gap. What is removed from a gap and what is put into it are one
/// edit, so edits of neighbouring items never touch.
struct ItemEdits {
  /// The container without its brackets.
  private let interior: Range<Int>
  private let items: [Range<Int>]
  private let json: JSONView
  private let style: DocumentStyle
  /// The items that are removed.
  var removed: Set<Int> = []
  /// What is put into the gap after an item, or into the first one, of number -1.
  private var insertions: [Int: [Insertion]] = [:]

  /// Returns the text of an item that begins like its neighbours.
  typealias Insertion = (DocumentStyle.LineStart) -> String

  /// Creates no edits of the container at `node`, whose items have the ranges `items`.
  init(of node: Int, items: [Range<Int>], in json: JSONView, style: DocumentStyle) {
    let range = json[node].range
    interior = range.lowerBound + 1..<range.upperBound - 1
    self.items = items
    self.json = json
    self.style = style
  }

  /// The white space before an item.
  func blanks(before item: Int) -> String {
    let start = item == 0 ? interior.lowerBound : items[item - 1].upperBound
    let text = json.text(between: start, items[item].lowerBound)
    guard item > 0, let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return text }
    return String(text[text.utf8.index(after: comma)...])
  }

  /// Puts an item after the one at `anchor`, or before all if that is -1, and after those that were
  /// put there before.
  mutating func insert(after anchor: Int, _ insertion: @escaping Insertion) {
    insertions[anchor, default: []].append(insertion)
  }

  /// The edits; `start` is how the container begins.
  func edits(isInline: Bool, at start: DocumentStyle.LineStart) -> [Edit] {
    if removed.isEmpty && insertions.isEmpty { return [] }
    let kept = items.indices.filter { !removed.contains($0) }
    guard let first = kept.first else { return [edit(ofAll: isInline, at: start)] }
    var edits: [Edit] = []
    let separator = separator(at: -1)
    let text = texts(for: -1, separator).map { $0 + "," + separator }.joined()
    add(items[0].lowerBound..<items[first].lowerBound, text, to: &edits)
    for (position, item) in kept.enumerated() {
      let next = position + 1 < kept.count ? kept[position + 1] : items.count
      let separator = self.separator(at: item)
      let text = texts(for: item, separator).map { "," + separator + $0 }.joined()
      add(items[item].upperBound..<items[next - 1].upperBound, text, to: &edits)
    }
    return edits
  }

  private func add(_ range: Range<Int>, _ text: String, to edits: inout [Edit]) {
    if !range.isEmpty || !text.isEmpty { edits.append(Edit(range, text: text)) }
  }

  /// The edit of a container of which no item stays.
  private func edit(ofAll isInline: Bool, at start: DocumentStyle.LineStart) -> Edit {
    let all = insertions.keys.sorted()
    if !items.isEmpty, !all.isEmpty {
      let separator = separator(at: -1)
      let texts = all.flatMap { self.texts(for: $0, separator) }
      let range = items[0].lowerBound..<items[items.count - 1].upperBound
      return Edit(range, text: texts.joined(separator: "," + separator))
    }
    let added = all.flatMap { insertions[$0] ?? [] }
    let text = style.container("", "", added.count, isInline: isInline, at: start) { added[$0]($1) }
    return Edit(interior, text: text)
  }

  private func texts(for anchor: Int, _ separator: String) -> [String] {
    (insertions[anchor] ?? []).map { $0(DocumentStyle.LineStart(after: separator)) }
  }

  /// The white space between two items as the neighbours of a gap have it.
  private func separator(at anchor: Int) -> String {
    let next = min(max(1, anchor + 1), items.count - 1)
    let blanks = blanks(before: next)
    // Within one line, what stands after a bracket need not stand after a comma.
    return items.count > 1 || blanks.utf8.contains(UInt8(ascii: "\n")) ? blanks : style.gap
  }
}
