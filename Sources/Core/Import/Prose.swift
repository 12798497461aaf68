/// Judges prose without any heading by its words.
enum Prose {
  /// How much the words speak for a project: 0 to 6, less for what only articles have.
  static func score(of lines: [Int], title: String?, in page: PageReader) -> Int {
    guard title != nil, lines.count >= 2 else { return 0 }
    var groups: Set<Int> = []
    var articleMarks = 0
    var byteCount = 0
    for index in lines {
      let text = page.text.text(page.text.lines[index].range)
      if FactValue.date(text) != nil { articleMarks += 1 }
      byteCount += text.utf8.count
      if byteCount > 20_000 { break }
      find(in: text, &groups, &articleMarks)
    }
    if let title { find(in: title, &groups, &articleMarks) }
    if let first = lines.first, beginsWithDate(page.text.text(page.text.lines[first].range)) {
      articleMarks += 1
    }
    articleMarks += page.text.lines.count {
      isArticleLine(page.text.bytes[$0.range])
    }
    let hasList = page.expectedResults.count >= 2
    return groups.count + (hasList ? 1 : 0) - 2 * articleMarks
  }

  /// How many words a page without headings has that no project has.
  static func foreignWordCount(in text: PageText) -> Int {
    words(of: text.bytes.prefix(20_000)).count { foreignWords.group(of: $0.span) != nil }
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

  private static func words(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(whereSeparator: \.isBetweenWords)
  }

  private static func find(in text: String, _ groups: inout Set<Int>, _ articleMarks: inout Int) {
    for word in words(of: Array(text.utf8)[...]) {
      if let group = projectWords.group(of: word.span) { groups.insert(group) }
      if word.starts(with: "eu4".utf8) || word.starts(with: "EU4".utf8) { groups.insert(0) }
    }
    for mark in ["Read more", "Share this", "Tags:", "Comments"]
    where text.hasPrefix(mark) {
      articleMarks += 1
    }
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
  private var words = FoldedTable()
  private var groups: [Int] = []

  /// Makes a table of groups, each of words with blanks between them; a word is in the last that has it.
  init(_ texts: [String]) {
    for (group, text) in texts.enumerated() {
      for word in text.split(separator: " ") {
        let number = words.insert(String(word))
        if number == groups.count { groups.append(group) } else { groups[number] = group }
      }
    }
  }

  /// The number of the group of a word; `nil` if it is in none.
  func group(of word: Span<UInt8>) -> Int? { words.number(of: word).map { groups[$0] } }
}
