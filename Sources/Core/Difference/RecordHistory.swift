/// How a record became what it is, one commit after the other.
public struct RecordHistory: Sendable {
  /// The steps, the latest first.
  public let steps: [Step]

  /// A commit, as far as it is shown.
  public struct Commit: Sendable, Hashable {
    /// The whole identifier, and one that is short and distinct.
    public var id, shortID: String
    /// The day on which the change was made.
    public var date: CalendarDate?
    /// The name of who made the change.
    public var author: String
    /// The first line of the message.
    public var subject: String

    /// Creates a commit.
    public init(id: String, shortID: String, date: CalendarDate?, author: String, subject: String) {
      (self.id, self.shortID, self.date) = (id, shortID, date)
      (self.author, self.subject) = (author, subject)
    }
  }

  /// A version of the file and those that it came from.
  public struct Entry: Sendable {
    /// The commit, or `nil` for what is not committed.
    public var commit: Commit?
    /// The versions before: none of a new file, several of a merge; `nil` if they are not at hand.
    public var before: [RecordVersion]?
    /// The version itself.
    public var after: RecordVersion

    /// Creates an entry.
    public init(commit: Commit?, before: [RecordVersion]?, after: RecordVersion) {
      (self.commit, self.before, self.after) = (commit, before, after)
    }
  }

  /// What became of the record in a commit, or since the last one.
  public struct Step: Sendable {
    /// The commit, or `nil` for what is not committed.
    public let commit: Commit?
    let event: Event
  }

  /// What became of a record.
  enum Event: Sendable {
    case changed(RecordDifference, [FieldChange])
    /// It was there, and nobody knows since when.
    case present(RecordDifference)
    /// Its file could not be read, for a reason.
    case unreadable(String)
  }

  /// Compares versions, the latest of which come first; those in which nothing became of the record are no
  /// steps.
  ///
  /// A version after one that cannot be read is compared with the last one before that can.
  public init(_ entries: [Entry]) {
    var steps: [Step] = []
    var last: ComparedValue?
    for entry in entries.reversed() {
      if let event = Self.event(entry, after: last) {
        steps.append(Step(commit: entry.commit, event: event))
      }
      if let value = entry.after.value { last = value }
    }
    self.steps = steps.reversed()
  }

  /// The latest of the steps, and no more than a number of them.
  public func limited(to count: Int) -> RecordHistory {
    RecordHistory(steps: Array(steps.prefix(count)))
  }

  private init(steps: [Step]) {
    self.steps = steps
  }

  private static func event(_ entry: Entry, after last: ComparedValue?) -> Event? {
    if case .unreadable(let reason) = entry.after.content { return .unreadable(reason) }
    let new = entry.after.value
    guard let before = entry.before else {
      return new.map { .present(RecordDifference(old: nil, new: $0)) }
    }
    let olds = before.isEmpty ? [nil] : before.map { $0.isReadable ? $0.value : last }
    // What a merge has from one side is no change.
    if olds.contains(new) { return nil }
    let difference = RecordDifference(old: olds[0], new: new)
    var changes = difference.fieldChanges
    for old in olds.dropFirst() {
      guard let old else { continue }
      let places = Set(
        RecordDifference(old: old, new: new).fieldChanges.map(\.place.description)
      )
      changes.removeAll { !places.contains($0.place.description) }
    }
    if changes.isEmpty, difference.change == .changed { return nil }
    return .changed(difference, changes)
  }
}

extension RecordVersion {
  fileprivate var isReadable: Bool {
    switch content {
    case .record, .absent: true
    case .unreadable: false
    }
  }
}
