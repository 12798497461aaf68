/// Finds what is wrong with a merged document and with neither side of it.
struct MergeCheck {
  /// Whether the documents hold one record each.
  private let isSingle: Bool
  private let name: String
  private let today: CalendarDate
  /// The errors that one of the sides has.
  private var known: Set<Mark> = []

  /// An error that merging has brought.
  struct NewError {
    /// The identifier of the record.
    let record: [UInt8]
    /// The key of the field, if the error is in one.
    let field: [UInt8]?
    let message: String
  }

  /// What makes two errors the same although their places differ.
  private struct Mark: Hashable {
    let rule: RuleID
    let record: String?
    let message: String

    /// Of a record by itself, the identifier may have changed as well.
    init(_ finding: Finding, isSingle: Bool) {
      (rule, message) = (finding.rule, finding.message)
      record = isSingle ? nil : finding.record
    }
  }

  /// Creates a check of documents that are merged of these, under the same name.
  init(ours: [UInt8], theirs: [UInt8], isSingle: Bool, name: String, today: CalendarDate) {
    self.isSingle = isSingle
    self.name = name
    self.today = today
    known = Set((errors(in: ours) + errors(in: theirs)).map { Mark($0, isSingle: isSingle) })
  }

  /// Returns the errors in versions of the merged document that neither side has.
  func newErrors(in versions: [[UInt8]]) -> [NewError] {
    let distinct = versions.count == 2 && versions[0] == versions[1] ? [versions[0]] : versions
    return distinct.flatMap { bytes in
      let new = errors(in: bytes).filter { !known.contains(Mark($0, isSingle: isSingle)) }
      return new.isEmpty ? [] : located(new, in: bytes)
    }
  }

  private func errors(in bytes: [UInt8]) -> [Finding] {
    let input = RecordInput(name: name, bytes: bytes)
    return Validation.run([input], options: Validation.Options(today: today)).findings
      .map(\.finding).filter { $0.severity == .error }
  }

  private func located(_ findings: [Finding], in bytes: [UInt8]) -> [NewError] {
    guard let document = try? MergeDocument(bytes, name: name, side: .ours) else { return [] }
    return findings.compactMap { finding in
      let offset = finding.place.range.lowerBound
      guard let record = document.record(at: offset) else { return nil }
      return NewError(
        record: record.id,
        field: Self.field(at: offset - record.range.lowerBound, in: Array(bytes[record.range])),
        message: finding.message
      )
    }
  }

  /// The key of the member of a record in which an offset is.
  private static func field(at offset: Int, in record: [UInt8]) -> [UInt8]? {
    let field = try? DocumentEditor.withJSON(record, lines: false) { json in
      json.keys(of: RecordView.root)
        .first { json[$0].range.lowerBound <= offset && offset < json[$0 + 1].range.upperBound }
        .map { json.text($0).decoded }
    }
    return field ?? nil
  }
}

extension MergeDocument {
  /// The record in which an offset is.
  fileprivate func record(at offset: Int) -> Record? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < records.count && records[low].range.contains(offset) ? records[low] : nil
  }
}
