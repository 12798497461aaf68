/// What came of a page.
public struct ImportResult: Sendable, Hashable {
  /// The record, as far as the page gives it.
  public var draft: Draft
  /// What was repaired, guessed and not found, and every text that is not in the draft.
  public var report: ImportReport
  /// The language: as asked for, else of the address, else of the labels, which are often mixed.
  public var language: Language?
  /// The number of the page in its address, the same for every language of a project.
  public var pageNumber: Int?
}

/// Makes draft records of project pages.
///
/// Importing is a pure function of the bytes, the address and the language: nothing is guessed into
/// a field that the page does not give, and no text of the page is lost between draft and report.
public struct PageImporter: Sendable {
  private let url: String?
  private let language: Language?

  /// Creates an importer for a page at an address, in a language if that is not to be detected.
  public init(url: String? = nil, language: Language? = nil) {
    self.url = url
    self.language = language
  }

  /// Imports a page, as text or HTML.
  ///
  /// - Throws: why the input is no project page.
  public func importPage(_ bytes: [UInt8]) throws(ImportFailure) -> ImportResult {
    var text = try PageInput.read(bytes)
    text.lookUpWords()
    let address = url.map(PageAddress.init)
    var reader = PageReader(text, language: language ?? address?.language)
    try reader.read()
    let language = reader.language
    if let url {
      reader.draft.sources = [Source(url: url, language: language)]
    }
    reader.finish()
    return ImportResult(
      draft: reader.draft,
      report: reader.report,
      language: language,
      pageNumber: address?.pageNumber
    )
  }
}
