/// The words of a language by which pages are read and that no export prints; compared after folding.
struct ReadingWords: Sendable {
  /// What joins the last value of a list to the others.
  let conjunctions: [String]
  /// What stands where a fact has no value, as "to be confirmed" does.
  let placeholders: [String]
  /// How the first sentence of the objectives begins where their heading is missing.
  let objectiveOpenings: [String]
  /// How the first sentence of the expected results begins where their heading is missing.
  let resultOpenings: [String]
  /// Parts of the line that announces results and ends with a colon.
  let resultStems: [String]
  /// What stands before the title where pages name it.
  let titleNames: [String]
  /// What stands before the number of a printed page.
  let pageNumbers: [String]
  /// What stands between the number of a page and that of all pages.
  let pageTotals: [String]
  /// What stands before the sender in the header of a mail.
  let senderNames: [String]
  /// How titles begin of pages that are of no project; a single word is a title by itself, or ends in a colon.
  let foreignTitles: [String]
  /// What stands before values, or on buttons, on pages of events, vacancies, accounts and the like, and of no project.
  let foreignNames: [String]
  /// How headings begin that name the map in more words than its label.
  let mapOpenings: [String]
  /// How a program begins to say who wrote a page, and when; two words or more, for prose begins with any.
  let pageNotes: [String]
  /// What a screen reader says before the level of a heading.
  let spokenHeadings: [String]
  /// What a screen reader says for a bullet.
  let spokenItems: [String]
  /// What a screen reader says before the text of a link.
  let spokenLinks: [String]
  /// How a screen reader begins to say where lists, tables and parts of a page begin and end.
  let spokenNotes: [String]
  /// How lines begin that invite to share, to subscribe, to accept cookies, or to read of other projects.
  let siteOpenings: [String]
  /// Parts of the sentences above a page that ask to accept cookies.
  let siteStems: [String]
}
