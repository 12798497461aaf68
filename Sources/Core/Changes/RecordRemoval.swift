/// Takes records out of a document, and nothing else.
public struct RecordRemoval {
  private let bytes: [UInt8]
  private let isLines: Bool

  /// Creates a removal from a file called `name` that holds `bytes`.
  public init(from bytes: [UInt8], name: String) {
    self.bytes = bytes
    isLines = JSONForm(of: SourceBytes(bytes), name: name) == .lines
  }

  /// Returns the document without the records at `places`, or `nil` if it is one of them as a whole.
  ///
  /// A line goes with its line end, an element of an array with its comma.
  ///
  /// - Throws: `EditRefusal` if there is no record at a place, or the document is not JSON.
  public func bytes(without places: [Range<Int>]) throws(EditRefusal) -> [UInt8]? {
    guard let edits = isLines ? try lineEdits(places) : try elementEdits(places) else { return nil }
    guard let rest = Edit.apply(edits, to: bytes) else { throw .noRecord }
    return rest
  }

  private func lineEdits(_ places: [Range<Int>]) throws(EditRefusal) -> [Edit] {
    var edits: [Edit] = []
    for place in places {
      guard place.upperBound <= bytes.count else { throw .noRecord }
      let end = bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      let before = bytes[..<place.lowerBound].lastIndex(of: UInt8(ascii: "\n"))
      edits.append(Edit((before.map { $0 + 1 } ?? start)..<(end ?? bytes.count), text: ""))
    }
    return edits
  }

  /// The offset of the first byte after a byte order mark.
  private var start: Int {
    bytes.starts(with: JSONReader.byteOrderMark) ? JSONReader.byteOrderMark.count : 0
  }

  private func elementEdits(_ places: [Range<Int>]) throws(EditRefusal) -> [Edit]? {
    let document = try DocumentEditor.withJSON(bytes, lines: false) { json in
      let root = json[RecordView.root]
      let isArray = root.kind == .array
      let elements = isArray ? json.elements(of: RecordView.root).map { json[$0].range } : []
      return (range: root.range, elements: isArray ? elements : nil)
    }
    guard let elements = document.elements else {
      guard places == [document.range] else { throw .noRecord }
      return nil
    }
    let removed = Set(places)
    guard removed.isSubset(of: elements) else { throw .noRecord }
    let kept = elements.indices.filter { !removed.contains(elements[$0]) }
    guard let first = kept.first else {
      return [Edit(document.range.lowerBound + 1..<document.range.upperBound - 1, text: "")]
    }
    let gaps =
      [elements[0].lowerBound..<elements[first].lowerBound]
      + kept.enumerated().map { position, element in
        let next = position + 1 < kept.count ? kept[position + 1] : elements.count
        return elements[element].upperBound..<elements[next - 1].upperBound
      }
    return gaps.filter { !$0.isEmpty }.map { Edit($0, text: "") }
  }
}
