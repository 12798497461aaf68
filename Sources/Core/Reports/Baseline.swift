/// Findings that are known and do not fail a run.
///
/// The file is JSON: `{"schemaVersion": 2, "findings": [{"rule", "record", "fingerprint", "count"}]}`.
/// An entry stands for as many equal findings as it counts.
///
/// In version 1, which can still be read, fingerprints of markup and of list markers were made of the text
/// as it is written in the file, and those of duplicates that came from a pipe of no record.
public struct Baseline: Sendable {
  /// One kind of known finding.
  public struct Entry: Sendable, Equatable {
    /// The identifier of the rule.
    public var rule: String
    /// The identifier of the record, or the path where the record has none.
    public var record: String
    /// The fingerprint, as hexadecimal digits.
    public var fingerprint: String
    /// The number of equal findings.
    public var count: Int
  }

  /// The version of the form, which a change of the fingerprints changes as well.
  private static let currentVersion = 2

  /// Whether some fingerprints may be none of today's.
  public let isOutdated: Bool

  /// The entries, by record, rule and fingerprint.
  public private(set) var entries: [Entry]

  /// Records findings in the inputs called `inputNames`.
  public init(
    _ findings: [LocatedFinding],
    inputNames: [String],
    repository: RepositoryLocation = RepositoryLocation()
  ) {
    isOutdated = false
    var entries: [Fingerprint: Entry] = [:]
    for finding in findings.lazy.map(\.finding) {
      let path = repository.path(of: inputNames[finding.place.input])
      let fingerprint = Fingerprint(of: finding, path: path)
      let entry = Entry(
        rule: finding.rule.rawValue,
        record: finding.record ?? path,
        fingerprint: fingerprint.description,
        count: 0
      )
      entries[fingerprint, default: entry].count += 1
    }
    self.entries = entries.values.sorted {
      ($0.record, $0.rule, $0.fingerprint) < ($1.record, $1.rule, $1.fingerprint)
    }
  }

  /// Reads a baseline file, or returns `nil` if it does not have the form of one.
  public init?(_ bytes: [UInt8]) {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    guard (try? reader.readValue()) != nil, reader.offset == reader.end else { return nil }
    let json = reader.view
    guard let version = json.value(of: "schemaVersion", in: 0).flatMap({ json.integer($0) }),
      (1...Self.currentVersion).contains(version),
      let list = json.value(of: "findings", in: 0), json[list].kind == .array
    else { return nil }
    isOutdated = version < Self.currentVersion
    entries = []
    for element in json.elements(of: list) {
      func text(_ key: String) -> String? {
        json.value(of: key, in: element).flatMap { String(json, $0) }
      }
      guard let rule = text("rule"), let record = text("record"),
        let fingerprint = text("fingerprint"),
        let count = json.value(of: "count", in: element).flatMap({ json.integer($0) }), count > 0
      else { return nil }
      entries.append(Entry(rule: rule, record: record, fingerprint: fingerprint, count: count))
    }
  }

  /// The file.
  public var text: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schemaVersion", Self.currentVersion)
      writer.array("findings") { writer in
        for entry in entries {
          writer.object { writer in
            writer.member("rule", entry.rule)
            writer.member("record", entry.record)
            writer.member("fingerprint", entry.fingerprint)
            writer.member("count", entry.count)
          }
        }
      }
    }
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// What a run has looked at, so that only what it could have found is missed.
  public struct Scope: Sendable {
    /// The rules that were checked.
    public var rules: [Rule]
    /// The identifiers of the records and the paths of the files that were checked, or `nil` for
    /// the whole registry.
    public var records: Set<String>?
    /// Where the repository is.
    public var repository: RepositoryLocation

    /// Creates the scope of a run.
    public init(
      rules: [Rule] = Rule.catalogue,
      records: Set<String>? = nil,
      repository: RepositoryLocation = RepositoryLocation()
    ) {
      self.rules = rules
      self.records = records
      self.repository = repository
    }
  }

  /// Splits findings into those that are new and the entries that no finding answers to any more,
  /// with the number of findings that are gone.
  public func compare(
    _ findings: [LocatedFinding],
    inputNames: [String],
    scope: Scope = Scope()
  ) -> (new: [LocatedFinding], gone: [Entry]) {
    var left: [String: Int] = [:]
    for entry in entries {
      // The file may have been edited by hand, so its counts can be of any size.
      left[entry.fingerprint] = max(left[entry.fingerprint, default: 0], entry.count)
    }
    var new: [LocatedFinding] = []
    for located in findings {
      let path = scope.repository.path(of: inputNames[located.finding.place.input])
      let fingerprint = Fingerprint(of: located.finding, path: path).description
      if let count = left[fingerprint], count > 0 {
        left[fingerprint] = count - 1
      } else {
        new.append(located)
      }
    }
    let rules = Set(scope.rules.map(\.id.rawValue))
    var gone: [Entry] = []
    for var entry in entries where rules.contains(entry.rule) {
      entry.count = left.removeValue(forKey: entry.fingerprint) ?? 0
      let wasLookedAt = scope.records?.contains(entry.record) ?? true
      if entry.count > 0, wasLookedAt { gone.append(entry) }
    }
    return (new, gone)
  }
}
