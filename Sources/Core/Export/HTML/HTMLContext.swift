/// What all records of a page are drawn with.
struct HTMLContext {
  let language: Language
  let today: CalendarDate
  /// The days that bars are drawn on, or `nil` where there is nothing to draw.
  var scale: TimeScale?

  /// Returns a word of the page.
  func word(_ key: String) -> String { HTMLWords.word(key, in: language) }

  /// Returns an element around a word of the page, which the script finds by its key.
  func element(_ name: String, _ attributes: String = "", _ key: String) -> String {
    let attributes = attributes.isEmpty ? "" : " " + attributes
    return "<\(name)\(attributes) data-l=\(key)>\(htmlText(word(key)))</\(name)>"
  }
}
