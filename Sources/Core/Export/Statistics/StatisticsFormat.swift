/// A form in which statistics are written.
///
/// All forms write the same ``StatisticsSection``s: what a section is, and which there are, is said there.
public enum StatisticsFormat: String, CaseIterable, Sendable {
  case text, json, csv, markdown

  /// What the names of files in the format end with, after the dot, the usual one first.
  public var fileExtensions: [String] {
    switch self {
    case .text: ["txt"]
    case .json: ["json"]
    case .csv: ["csv"]
    case .markdown: ["md", "markdown"]
    }
  }

  /// Whether the language of names makes a difference.
  public var usesLanguage: Bool {
    switch self {
    case .text, .markdown: true
    case .json, .csv: false
    }
  }

  /// Whether every pair of values has a cell, so that a table can be too large.
  fileprivate var hasEmptyCells: Bool { usesLanguage }

  /// How to write, as far as a format has a use for it.
  public struct Options: Sendable {
    /// The language of names.
    public var language: Language

    /// The number of columns of the terminal, or `nil` if text need not fit one.
    public var width: Int?

    /// The style of the terminal.
    public var style: TerminalStyle

    /// Whether the document goes to a terminal.
    public var isShown: Bool

    /// Whether pictures are drawn with ASCII characters only.
    public var isASCII: Bool

    /// Creates options.
    public init(
      language: Language = .english,
      width: Int? = nil,
      style: TerminalStyle = .plain,
      isShown: Bool = false,
      isASCII: Bool = false
    ) {
      self.language = language
      self.width = width
      self.style = style
      self.isShown = isShown
      self.isASCII = isASCII
    }
  }
}

extension RegistryStatistics {
  /// The largest table, in cells, that a person is given.
  private static let largestTable = 1_000_000

  /// Returns the numbers of rows and columns of a table that is too large to be read in a format, or `nil`.
  public func excess(in format: StatisticsFormat) -> (rowCount: Int, columnCount: Int)? {
    guard format.hasEmptyCells, let groups, groups.columnGrouping != nil else { return nil }
    let (rowCount, columnCount) = (groups.rows.count, groups.columns.count)
    return rowCount * columnCount > Self.largestTable ? (rowCount, columnCount) : nil
  }

  /// Returns the figures as a document.
  public func document(as format: StatisticsFormat, _ options: StatisticsFormat.Options) -> String {
    switch format {
    case .text: return StatisticsPage(self, options).text
    case .json: return options.isShown ? visibleJSON(jsonText) : jsonText
    case .csv: return options.isShown ? visibleDocument(csvText) : csvText
    case .markdown: return markdown(in: options.language)
    }
  }
}
