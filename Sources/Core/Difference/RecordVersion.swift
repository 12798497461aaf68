/// What a record was in one version of the file that it is in.
public struct RecordVersion: Sendable {
  let content: Content

  /// What there is of the record.
  enum Content: Sendable {
    case record(ComparedValue)
    /// The file is not there, or the record is not in it.
    case absent
    /// The file cannot be read as records, for a reason.
    case unreadable(String)
  }

  private init(_ content: Content) {
    self.content = content
  }

  /// No record.
  public static let absent = Self(.absent)

  /// A version that cannot be read, for a reason without a full stop.
  public static func unreadable(_ reason: String) -> Self { Self(.unreadable(reason)) }

  /// Finds the record in a file called `name` that holds `bytes`: the only one, or among others the one with
  /// the first of `ids` that is there.
  public init(in bytes: [UInt8], name: String, ids: [String]) {
    let source = SourceBytes(bytes)
    if JSONForm(of: source, name: name) == .document, !JSONForm.opensArray(source) {
      self.init(Self.document(source))
    } else {
      self.init(Self.element(of: bytes, name, ids))
    }
  }

  private static func document(_ source: SourceBytes) -> Content {
    withExtendedLifetime(source) {
      var reader = JSONReader()
      source.open(in: &reader, lines: false)
      reader.skipByteOrderMark()
      do throws(JSONError) {
        try reader.readValue()
      } catch {
        let start = min(error.range.lowerBound, source.count)
        let line = 1 + reader.view.bytes(in: 0..<start).count { $0 == 0x0A }
        return .unreadable("line \(line): \(error.message)")
      }
      return .record(ComparedValue(reader.view))
    }
  }

  private static func element(of bytes: [UInt8], _ name: String, _ ids: [String]) -> Content {
    let input = RecordInput(name: name, bytes: bytes)
    let selection = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
    var outcome = RecordSelection.Outcome()
    let mentions = selection.mentions(of: ids, noting: &outcome)
      .filter { $0.role == .identifier }
    for id in ids {
      guard let mention = mentions.first(where: { $0.name == id }) else { continue }
      let part = SourceBytes(Array(bytes[mention.record.place.range]))
      return document(part)
    }
    let problem = outcome.omissions.first?.finding.finding
    return problem.map { .unreadable($0.message) } ?? .absent
  }

  /// The identifiers that the record had before, the latest first.
  public var formerIdentifiers: [String] {
    guard case .record(let value) = content,
      case .array(let ids) = value[Project.Key.formerIds.field.shape.key]
    else { return [] }
    return ids.compactMap(\.text).reversed()
  }

  /// The record, if there is one that can be read.
  var value: ComparedValue? {
    guard case .record(let value) = content else { return nil }
    return value
  }
}
