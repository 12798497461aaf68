/// A format that projects are written in, declared once.
///
/// This folder turns projects into bytes: for a person at a terminal, for a document, for another
/// program. A format is a file with a ``RecordWriter`` or a
/// ``ProjectWriter`` and a row of `all`; begin reading here. What
/// the commands offer, help, messages and tests follow from the row. The folder reads nothing and
/// finds no fault with a project; text from a record is escaped by the function of the target
/// language in `Text`, which every writer uses and none repeats.
public struct ProjectFormat: Sendable {
  /// The name that users type.
  public let name: String

  /// What a file in the format is, as a fragment without a full stop.
  public let summary: String

  /// What the name of a file in the format ends with, after the dot.
  public let fileExtension: String

  /// What else the name of such a file may end with.
  let otherExtensions: [String]

  /// The media type of a file in the format.
  public let mediaType: String

  /// What the format is good for.
  public let purposes: Purposes

  /// The options that make a difference to the format.
  public let uses: Uses

  /// Whether a file in the format can hold one record in full, without a frame for several.
  public let canHoldOneRecord: Bool

  /// What records are split into, if that is not a file of the format for each.
  let splitting: (@Sendable () -> ProjectSplit)?
  /// The number of records from which on one file is slow to open, or `nil` if it never is by itself.
  private let slowCount: Int?

  /// Returns a document, or a part of one, as it is shown on a terminal, which no text of a record is to
  /// steer; what the format keeps as it is in a file is made visible in it.
  let shown: @Sendable (String) -> String

  /// Says how a document is written.
  let writing: @Sendable (Options) -> Writing

  /// How the records of a document are written.
  enum Writing: Sendable {
    /// Each as its document has it, alike whatever comes before it; so workers write several at once.
    case documents(any RecordWriter, in: DocumentFrame)
    /// The same, but what the project has.
    case rows(any ProjectWriter, in: DocumentFrame)
    /// One after the other by one writer, which may have to see all before it knows the first line.
    case pages(any ProjectWriter)
  }

  init(
    _ name: String,
    summary: String,
    fileExtension: String,
    otherExtensions: [String] = [],
    mediaType: String,
    purposes: Purposes,
    uses: Uses = [],
    canHoldOneRecord: Bool = false,
    slowCount: Int? = nil,
    splitting: (@Sendable () -> ProjectSplit)? = nil,
    shown: @escaping @Sendable (String) -> String = { visibleDocument($0) },
    writing: @escaping @Sendable (Options) -> Writing
  ) {
    self.name = name
    self.summary = summary
    self.fileExtension = fileExtension
    self.otherExtensions = otherExtensions
    self.mediaType = mediaType
    self.purposes = purposes
    self.uses = uses
    self.canHoldOneRecord = canHoldOneRecord
    self.splitting = splitting
    self.slowCount = slowCount
    self.shown = shown
    self.writing = writing
  }
}

extension ProjectFormat {
  /// Every format, in the order in which help lists them.
  public static let all: [ProjectFormat] = [
    .text, .table, .json, .ndjson, .markdown, .html, .csv, .tsv, .ids,
  ]

  /// Returns whether a word, in upper or lower case, names the format: its name, or how its files end
  /// where that is not shared with plain text.
  public func answers(to word: String) -> Bool {
    let word = word.lowercased()
    return word == name || (word != "txt" && fileExtensions.contains(word))
  }

  /// What the names of files in the format may end with, after the dot, the usual one first.
  public var fileExtensions: [String] { [fileExtension] + otherExtensions }

  /// Returns whether a file with so many records opens so slowly that a file for each serves better.
  public func isSlow(with recordCount: Int) -> Bool { slowCount.map { recordCount >= $0 } ?? false }

  /// Returns the formats for a purpose.
  public static func formats(for purpose: Purposes) -> [ProjectFormat] {
    all.filter { $0.purposes.isSuperset(of: purpose) }
  }
}

extension ProjectFormat {
  /// What formats are good for.
  public struct Purposes: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Creates a set of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// To read records in full, a few at a time.
    public static let reading = Self(rawValue: 1)
    /// To look over many records, each by some of its fields.
    public static let listing = Self(rawValue: 2)
    /// To hand records to others as files.
    public static let sharing = Self(rawValue: 4)
  }

  /// The options that can make a difference to a format.
  public struct Uses: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Creates a set of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The columns that are asked for.
    public static let columns = Self(rawValue: 1)
    /// Records are rows of columns, and never whole.
    public static let rows = Self(rawValue: 8)
    /// The language of labels, names and texts.
    public static let language = Self(rawValue: 2)
    /// The width of the terminal and its style: the format is for a person who looks at one.
    public static let terminal = Self(rawValue: 4)
    /// Whether several records are led by counts of them.
    public static let statistics = Self(rawValue: 16)
    /// A diagram of when the projects run.
    public static let timeline = Self(rawValue: 32)
  }

  /// How to write, as far as a format has a use for it.
  public struct Options: Sendable {
    /// The columns; none stands for the standard ones or, where a format can hold them, whole records.
    public var columns: [ProjectColumn]

    /// The day and the language.
    public var context: ProjectColumnContext

    /// The number of columns of the terminal, or `nil` if text is not wrapped.
    public var width: Int?

    /// The style of the terminal.
    public var style: TerminalStyle

    /// Whether the document goes to a terminal.
    public var isShown: Bool

    /// What the records make up.
    public var arrangement: Arrangement

    /// Whether several records are led by counts of them.
    public var hasStatistics: Bool

    /// Whether a diagram shows when the projects run.
    public var hasTimeline: Bool

    /// Creates options.
    public init(
      columns: [ProjectColumn] = [],
      context: ProjectColumnContext,
      width: Int? = nil,
      style: TerminalStyle = .plain,
      isShown: Bool = false,
      arrangement: Arrangement = .list,
      hasStatistics: Bool = false,
      hasTimeline: Bool = false
    ) {
      self.columns = columns
      self.context = context
      self.width = width
      self.style = style
      self.isShown = isShown
      self.arrangement = arrangement
      self.hasStatistics = hasStatistics
      self.hasTimeline = hasTimeline
    }

    /// What the records of a document make up.
    public enum Arrangement: Sendable {
      /// A list, even if it happens to have one record.
      case list
      /// One record, which is written as it stands in its file.
      case oneRecord
      /// One record if there is only one, and else a list.
      case oneRecordOrList
    }
  }
}
