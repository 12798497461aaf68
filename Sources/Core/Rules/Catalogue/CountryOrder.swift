extension Rule {
  static let countryOrder = Rule(
    "country-order",
    .warning,
    summary: "Countries are listed in the alphabetical order of their codes",
    explanation: """
      The order of the countries means nothing, so it is always the same: two records can be \
      compared line by line, and a change of the list shows only what has changed. The repair sorts \
      the codes. Lists with an unknown code are left alone until that is corrected.
      """,
    failing: .record(#""countries": ["MD", "GE"]"#),
    passing: .record(#""countries": ["GE", "MD"]"#),
    check: .record { record, context, collector in
      guard let list = record.node(.countries), context.json[list].kind == .array,
        !isSorted(list, in: context.json),
        let countries = firstCountries(of: list, in: context.json)
      else { return }
      let sorted = countries.map(\.country).sorted()
      let moved = zip(countries, sorted).filter { $0.country != $1 }
      guard let first = moved.first else { return }
      collector.emit(
        "countries are not in order: expected \(sorted.map(\.rawValue).joined(separator: ", "))",
        at: first.0.node,
        edits: moved.map { Edit(context.json.text($0.node).contentRange, text: $1.rawValue) }
      )
    }
  )

  /// A quick look that makes no list.
  private static func isSorted(_ list: Int, in json: JSONView) -> Bool {
    var previous: Country?
    for element in json.elements(of: list) where json[element].kind == .string {
      guard let country = Country(json.text(element)) else { return true }
      if let previous, country < previous { return false }
      previous = country
    }
    return true
  }

  /// The countries, each where it is listed first; `nil` if an element is no known country.
  private static func firstCountries(
    of list: Int,
    in json: JSONView
  ) -> [(node: Int, country: Country)]? {
    var countries: [(node: Int, country: Country)] = []
    for element in json.elements(of: list) {
      guard let country = Country(json, element) else { return nil }
      if !countries.contains(where: { $0.country == country }) {
        countries.append((element, country))
      }
    }
    return countries
  }
}
