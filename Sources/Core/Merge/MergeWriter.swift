/// Writes records into the document of our side, of which every byte stays that need not change.
struct MergeWriter {
  private let bytes: [UInt8]
  private let document: MergeDocument
  private let lineEnd: [UInt8]

  /// Creates a writer into `bytes`, which hold `document`.
  init(_ bytes: [UInt8], _ document: MergeDocument) {
    self.bytes = bytes
    self.document = document
    lineEnd = Array((bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n").utf8)
  }

  /// Returns the document with other records.
  func bytes(of records: [RecordMerge.Version]) -> [UInt8] {
    switch document.form {
    case .lines: lines(records)
    case .array: edited(bytes, to: .array(records.map(\.value)), as: Self.listShape)
    case .record, .nothing:
      records.first.map { edited(bytes, to: $0.value, as: RecordDifference.shape) } ?? bytes
    }
  }

  private static let listShape = Shape.list(.object(Project.objectShape), atLeastOne: false)

  /// Returns a text that reads as a value, with the bytes of `old` where they read so already.
  private func edited(
    _ old: [UInt8],
    to value: ComparedValue,
    as shape: Shape,
    isLine: Bool = false
  ) -> [UInt8] {
    let edits = withBoth(old, value, as: shape) { json, new in
      let style = Self.style(of: json, old, isLine)
      var editor = ValueEditor(from: json, to: new, style: style, isExact: true)
      editor.editDocument()
      return editor.edits
    }
    guard let result = Edit.apply(edits, to: old) else {
      preconditionFailure("edits of one document overlap")
    }
    return result
  }

  private static func style(of json: JSONView, _ bytes: [UInt8], _ isLine: Bool) -> DocumentStyle {
    let isArray = json[RecordView.root].kind == .array
    let first = isArray ? json.elements(of: RecordView.root).first { _ in true } : nil
    return DocumentStyle(of: json, bytes, isLine, record: first ?? RecordView.root)
  }

  /// Calls `body` with a text that is JSON, and with a value as a document of its own.
  private func withBoth<Outcome>(
    _ old: [UInt8],
    _ value: ComparedValue,
    as shape: Shape,
    _ body: (JSONView, JSONView) -> Outcome
  ) -> Outcome {
    var writer = JSONWriter(layout: .compact)
    value.write(as: shape, to: &writer)
    let result = try? DocumentEditor.withJSON(old, lines: false) { json in
      try? DocumentEditor.withJSON(writer.bytes, lines: false) { new in body(json, new) }
    }
    guard let outcome = result ?? nil else {
      preconditionFailure("what was read is JSON no more")
    }
    return outcome
  }

  // MARK: Lines

  private func lines(_ records: [RecordMerge.Version]) -> [UInt8] {
    let ranges = lineRanges
    let lines = Dictionary(
      zip(document.records, ranges).map { ($0.id, (record: $0, line: $1)) },
      uniquingKeysWith: { first, _ in first }
    )
    let hasMark = bytes.starts(with: JSONReader.byteOrderMark)
    var result = hasMark ? JSONReader.byteOrderMark : []
    let start = result.count
    for (id, value) in records {
      if result.count > start, result.last != UInt8(ascii: "\n") { result += lineEnd }
      if let (record, line) = lines[id] {
        result += bytes[line.lowerBound..<record.range.lowerBound]
        result += edited(
          Array(bytes[record.range]),
          to: value,
          as: RecordDifference.shape,
          isLine: true
        )
        result += bytes[record.range.upperBound..<line.upperBound]
      } else {
        result += newLine(value)
      }
    }
    return result + bytes[(ranges.last?.upperBound ?? bytes.count)...]
  }

  /// The lines of the records, each with the empty ones before it.
  private var lineRanges: [Range<Int>] {
    var start = bytes.starts(with: JSONReader.byteOrderMark) ? JSONReader.byteOrderMark.count : 0
    return document.records.map { record in
      let end = bytes[record.range.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
      let range = start..<(end.map { $0 + 1 } ?? bytes.count)
      start = range.upperBound
      return range
    }
  }

  /// Returns the line of a record that ours does not have, in the style of the first that it has.
  private func newLine(_ value: ComparedValue) -> [UInt8] {
    let model = document.records.first.map { Array(bytes[$0.range]) } ?? Array("{}".utf8)
    let text = withBoth(model, value, as: RecordDifference.shape) { json, new in
      ValueRenderer(json: new, style: Self.style(of: json, model, true))
        .value(RecordView.root, as: RecordDifference.shape, .whole, at: .sameLine)
    }
    return Array(text.utf8) + lineEnd
  }
}
