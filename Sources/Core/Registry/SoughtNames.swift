/// The names that records are looked up by, sorted so that a record finds those it answers to
/// without a look at all of them.
struct SoughtNames: Sendable {
  /// For each name that is asked for, in order, its position among the sorted ones; what is asked for
  /// twice has one.
  let positions: [Int]

  private let names: [[UInt8]]
  /// For each name the longest other one that it begins with.
  private let beginnings: [Int?]
  /// The names that are numbers.
  private let numbers: [Int: [Int]]

  init(_ words: [String]) {
    let names = Set(words.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
    positions = words.map { Self.lastPosition(in: names, notAfter: $0.utf8) ?? 0 }
    var numbers: [Int: [Int]] = [:]
    for (position, name) in names.enumerated() {
      if let number = Int(String(decoding: name, as: UTF8.self)) {
        numbers[number, default: []].append(position)
      }
    }
    self.names = names
    self.numbers = numbers
    beginnings = Self.beginnings(of: names)
  }

  /// The name at a position.
  subscript(position: Int) -> String { String(decoding: names[position], as: UTF8.self) }

  /// Calls `body` with each name that a record answers to, and how.
  func forEachAnswered(by record: RecordView, _ body: (Int, ProjectLookup.Rank) -> Void) {
    record.text(.id)?.withText { id in
      forEachBeginning(of: id) { body($0, names[$0].count == id.count ? .identifier : .prefix) }
    }
    record.forEachFormerID { id in
      if let name = id.withText({ position(of: $0) }) { body(name, .formerIdentifier) }
    }
    if !numbers.isEmpty {
      for number in Set(record.pageNumbers) {
        for name in numbers[number] ?? [] { body(name, .pageNumber) }
      }
    }
    record.text(.euProjectNumber)?.withText { number in
      if let name = position(of: number) { body(name, .euProjectNumber) }
    }
  }

  /// The position of the name that a text is, or `nil` if it is none.
  private func position(of text: some Collection<UInt8>) -> Int? {
    guard let last = Self.lastPosition(in: names, notAfter: text), names[last].elementsEqual(text)
    else { return nil }
    return last
  }

  /// Calls `body` with each name that a text begins with, the longest first.
  ///
  /// All of them begin the last name that is not after the text, or are it.
  private func forEachBeginning(of text: some Collection<UInt8>, _ body: (Int) -> Void) {
    var next = Self.lastPosition(in: names, notAfter: text)
    while let position = next {
      let name = names[position]
      // No name is the beginning of everything; it is asked for, but nothing answers to it.
      if !name.isEmpty, text.starts(with: name) { body(position) }
      next = beginnings[position]
    }
  }

  /// Returns the position of the last name that is not after a text, or `nil` if all are.
  private static func lastPosition(
    in names: [[UInt8]],
    notAfter text: some Collection<UInt8>
  ) -> Int? {
    var range = names.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if text.lexicographicallyPrecedes(names[middle]) {
        range = range.lowerBound..<middle
      } else {
        range = middle + 1..<range.upperBound
      }
    }
    return range.lowerBound > 0 ? range.lowerBound - 1 : nil
  }

  private static func beginnings(of names: [[UInt8]]) -> [Int?] {
    var result: [Int?] = []
    // The names that the one before begins with, and itself: the longest is last.
    var open: [Int] = []
    for (position, name) in names.enumerated() {
      while let last = open.last, !name.starts(with: names[last]) { open.removeLast() }
      result.append(open.last)
      open.append(position)
    }
    return result
  }
}

extension RecordView {
  /// Calls `body` with each name that the record had before.
  func forEachFormerID(_ body: (TextView) -> Void) {
    guard let list = node(.formerIds), json[list].kind == .array else { return }
    for element in json.elements(of: list) where json[element].kind == .string {
      body(json.text(element))
    }
  }

  /// The numbers of the pages that are named as sources.
  fileprivate var pageNumbers: [Int] {
    guard let sources = node(.sources), json[sources].kind == .array else { return [] }
    return json.elements(of: sources).compactMap { source in
      guard json[source].kind == .object else { return nil }
      let url = json.member(Source.Key.url, of: source)
      return url.flatMap { PageAddress(json.text($0).string).pageNumber }
    }
  }
}
