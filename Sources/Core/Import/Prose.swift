/// Judges prose without any heading by its words.
enum Prose {
  /// How much the words speak for a project: 0 to 6, less for what only articles have.
  static func score(of lines: [Int], title: String?, in page: PageReader) -> Int {
    guard title != nil, lines.count >= 2 else { return 0 }
    var groups: Set<Int> = []
    var articleMarks = 0
    var byteCount = 0
    for index in lines {
      let range = page.text.lines[index].range
      if FactValue.writtenDate(range, in: page.text).flatMap(CalendarDate.init) != nil {
        articleMarks += 1
      }
      byteCount += range.count
      if byteCount > 20_000 { break }
      find(in: page.text.bytes.span.extracting(range), &groups, &articleMarks)
    }
    if let title { find(in: Array(title.utf8).span, &groups, &articleMarks) }
    if let first = lines.first, beginsWithDate(page.text.text(page.text.lines[first].range)) {
      articleMarks += 1
    }
    articleMarks += page.text.lines.count {
      isArticleLine(page.text.bytes[$0.range])
    }
    // Any project has a purpose and is supported; those of this registry name the Union or a country of the region.
    guard !groups.isDisjoint(with: [0, 1]) else { return 0 }
    let hasList = page.expectedResults.count >= 2
    return groups.count + (hasList ? 1 : 0) - 2 * articleMarks
  }

  /// How many words a page without headings has that no project has.
  static func foreignWordCount(in text: PageText) -> Int {
    var count = 0
    let bytes = text.bytes.span
    forEachWord(of: bytes.extracting(0..<bytes.endOfScalar(upTo: 20_000))) { word in
      if foreignWords.group(of: word) != nil { count += 1 }
    }
    return count
  }

  /// Whether a text begins with a place and a day, as news do.
  private static func beginsWithDate(_ text: String) -> Bool {
    let start = text.utf8.prefix(80).prefix { $0 != UInt8(ascii: ".") }
    guard let comma = start.firstIndex(of: UInt8(ascii: ",")) else { return false }
    let day = String(decoding: start[comma...].dropFirst(), as: UTF8.self)
    return FactValue.date(day.trimmingPrefix(" ").description) != nil
  }

  /// Whether a line says when an article was published, or begins with the time of day of a programme.
  private static func isArticleLine(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "Published".utf8) { return true }
    let head = line.prefix { $0.isDigit || $0 == UInt8(ascii: ":") }
    return 4...5 ~= head.count && head.dropLast(2).last == UInt8(ascii: ":")
      && line.count > head.count
  }

  private static func forEachWord(of text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    var start = 0
    for index in 0...text.count where index == text.count || text[index].isBetweenWords {
      if index > start { body(text.extracting(start..<index)) }
      start = index + 1
    }
  }

  private static func find(
    in text: Span<UInt8>,
    _ groups: inout Set<Int>,
    _ articleMarks: inout Int
  ) {
    forEachWord(of: text) { word in
      if let group = projectWords.group(of: word) { groups.insert(group) }
      let isProgramme = word[0] | 0x20 == 0x65 && programmes.contains { word.holds($0.span, at: 0) }
      if isProgramme { groups.insert(0) }
    }
    for mark in visitorWords where text.holds(mark.span, at: 0) { articleMarks += 1 }
  }

  /// How the names of the programmes of the Union begin.
  private static let programmes = ["eu4", "EU4"].map { Array($0.utf8) }
  /// How lines begin that articles have for their readers.
  private static let visitorWords = ["Read more", "Share this", "Tags:", "Comments"].map {
    Array($0.utf8)
  }

  /// Words of vacancies, notices and forms, which no project has.
  private static let foreignWords = WordTable([
    """
    tender tenderers tenders bidders vacancy salary candidates applicants cv curriculum password login cookies privacy unsubscribe gdpr \
    salariu candidați parolă confidențialitate вакансія зарплата кандидати пароль резюме вакансия \
    кандидаты конфиденциальности конфіденційності vakansiya maaş parol ვაკანსია ხელფასი პაროლი \
    թափուր աշխատավարձ գաղտնաբառ
    """
  ])

  /// Words by group: the Union, the region, the undertaking, its purpose, its way of working.
  private static let projectWords = WordTable([
    "eu european europeană europene єс європейський ес европейский եվրոպական avropa ევროკავშირი",
    "partnership eastern georgia armenia moldova ukraine azerbaijan belarus eap parteneriat",
    "project programme program facility twinning action initiative proiect proiectul проєкт "
      + "проект project's phase layihə პროექტი ծրագիր праект",
    "objective objectives aims aim goal purpose results obiectivul ціль мета цель мэта "
      + "məqsəd მიზანი նպատակ",
    "strengthening capacity support councils agency institutions beneficiaries grants assistance "
      + "authorities training plans reform reforms municipalities",
  ])
}

/// Words by group, in any letter case.
private struct WordTable {
  private let words: FoldedTable
  private let groups: [Int]

  /// Makes a table of groups, each of words with blanks between them; a word is in the last that has it.
  init(_ texts: [String]) {
    let entries = texts.enumerated().flatMap { group, text in
      text.split(separator: " ").map { (word: String($0), group: group) }
    }
    words = FoldedTable(entries.map(\.word))
    var groups = [Int](repeating: 0, count: words.count)
    for (word, group) in entries {
      if let number = words.number(of: Array(word.utf8).span) { groups[number] = group }
    }
    self.groups = groups
  }

  /// The number of the group of a word; `nil` if it is in none.
  func group(of word: Span<UInt8>) -> Int? { words.number(of: word).map { groups[$0] } }
}
