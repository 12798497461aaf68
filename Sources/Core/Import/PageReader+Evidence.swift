extension PageReader {
  /// Refuses lists of projects: several have their dates on a line each, or their addresses.
  func checkListing() throws(ImportFailure) {
    if let line = text.listingLine { throw .listing(line: line) }
    var addressCount = 0
    for line in text.lines where isBare && line.range.count <= 1000 && !line.isBoilerplate {
      guard text.bytes[line.range].holds("://") else { continue }
      addressCount += 1
      if addressCount > 2, addressCount * 8 >= text.lines.count {
        throw .listing(line: line.number)
      }
    }
    var count = 0
    for line in text.lines where line.range.count <= 200 {
      guard text.bytes[line.range].starts(with: "Start Date ".utf8) else { continue }
      let rest = text.text(line.range.lowerBound + 11..<line.range.upperBound)
      guard let word = rest.split(separator: " ").first, FactValue.date(String(word)) != nil else {
        continue
      }
      count += 1
      if count == 2 { throw .listing(line: line.number) }
    }
  }

  /// Whether neither headings nor facts make the page that of a project.
  private var isBare: Bool { !hasProseLabel && facts.filled.count < 3 }

  private var hasProseLabel: Bool {
    [Label.description, .specificObjective, .expectedResults].contains { labels[$0] != nil }
  }

  /// Refuses text that has too little of a project page.
  func checkEvidence() throws(ImportFailure) {
    let prose = description + specificObjectives + expectedResults
    if prose.isEmpty, facts.filled.count < 3 {
      throw labels.count >= 3 ? .emptyFrame : .notAProjectPage
    }
    // With so many facts a page is that of a project, whatever its prose is about.
    if facts.filled.count >= 3, evidence >= 2 { return }
    let foreignWordCount = Prose.foreignWordCount(in: text)
    if foreignWordCount >= 4, facts.filled.count < 3 { throw .notAProjectPage }
    if evidence >= 2, hasProseLabel || facts.filled.count >= 2 { return }
    let hasResults = openings.contains(.results) || expectedResults.count >= 2
    if openings.contains(.objectives), hasResults, draft.title != nil, siteLineCount < 4 { return }
    guard !hasProseLabel || evidence > 0 else { throw .notAProjectPage }
    let words = Prose.score(of: prose, title: draft.title, in: self)
    let score =
      evidence + openings.count + words - 2 * siteLineCount - 2 * foreignWordCount
    if score < 4 { throw .notAProjectPage }
  }

  /// Reports what the page does not give, and puts the report in order.
  mutating func finish() {
    let given: [(DraftField, Bool, Label)] = [
      (.description, !draft.description.isEmpty, .description),
      (.specificObjectives, !draft.specificObjectives.isEmpty, .specificObjective),
      (.expectedResults, !draft.expectedResults.isEmpty, .expectedResults),
      (.countries, !draft.countries.isEmpty, .countries),
      (.priorityAreas, !draft.priorityAreas.isEmpty, .priorityArea),
      (.subsectors, !draft.subsectors.isEmpty, .subsector),
      (.topics, !draft.topics.isEmpty, .topics),
      (.status, draft.status != nil, .status),
      (.start, draft.start != nil, .start),
      (.end, draft.end != nil, .end),
      (.euProjectNumber, draft.euProjectNumber != nil, .euProjectNumber),
    ]
    if draft.title == nil { report.add(.missing, .title, "not found on the page") }
    for (field, isGiven, label) in given {
      if !isGiven, !report.entries.contains(where: { $0.kind == .missing && $0.field == field }) {
        report.add(
          .missing,
          line: labels[label] ?? strayLabels[label],
          field,
          reasonWithout(field, label)
        )
      } else if isGiven, field == .description && labels[.description] == nil {
        report.add(.repair, .description, "its heading is missing; read from below the title")
      }
    }
    report.sort()
  }
}

extension PageReader {
  /// Why a field has no value: a label may have none, one that cannot be read, or stand outside the project.
  private func reasonWithout(_ field: DraftField, _ label: Label) -> String {
    let isUnreadable = report.entries.contains {
      $0.field == field && ($0.kind == .unplaced || $0.kind == .incomplete)
    }
    if isUnreadable { return "its value could not be read" }
    if labels[label] != nil { return "nothing after its label" }
    return strayLabels[label] == nil
      ? "not found on the page" : "its label is only outside the project"
  }
}

/// Judges prose without any heading by its words.
private enum Prose {
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
    let hasList = page.expectedResults.count >= 2
    return groups.count + (hasList ? 1 : 0) - 2 * articleMarks
  }

  /// How many words a page without headings has that no project has.
  static func foreignWordCount(in text: PageText) -> Int {
    text.bytes.prefix(20_000).split(whereSeparator: { $0 < 0x30 || (0x3A...0x3F).contains($0) })
      .count {
        $0.count <= 32 && foreignWords.contains(Substring(decoding: $0, as: UTF8.self).lowercased())
      }
  }

  private static func find(in text: String, _ groups: inout Set<Int>, _ articleMarks: inout Int) {
    for bytes in text.utf8.split(whereSeparator: { $0 < 0x30 || (0x3A...0x3F).contains($0) })
    where bytes.count <= 32 {
      let word = Substring(bytes).lowercased()
      if let group = words[word] { groups.insert(group) }
      if word.hasPrefix("eu4") { groups.insert(0) }
    }
    for mark in ["Read more", "Published", "Share this", "Tags:", "Comments"]
    where text.hasPrefix(mark) {
      articleMarks += 1
    }
  }

  /// Words of vacancies, notices and forms, which no project has.
  private static let foreignWords = Set(
    """
    tender tenderers tenders bidders vacancy salary candidates applicants cv curriculum password login cookies privacy unsubscribe gdpr \
    salariu candidați parolă confidențialitate вакансія зарплата кандидати пароль резюме вакансия \
    кандидаты конфиденциальности конфіденційності vakansiya maaş parol ვაკანსია ხელფასი პაროლი \
    թափուր աշխատավարձ գաղտնաբառ
    """.split(separator: " ").map(String.init)
  )

  /// Words by group: the Union, the region, the undertaking, its purpose, its way of working.
  private static let words: [String: Int] = {
    var words: [String: Int] = [:]
    let groups = [
      "eu european europeană europene єс європейський ес европейский եվրոպական avropa ევროკავშირი",
      "partnership eastern georgia armenia moldova ukraine azerbaijan belarus eap parteneriat",
      "project programme program facility twinning action initiative proiect proiectul проєкт "
        + "проект project's phase layihə პროექტი ծրագիր праект",
      "objective objectives aims aim goal purpose results obiectivul ціль мета цель мэта "
        + "məqsəd მიზანი նպատակ",
      "strengthening capacity support councils agency institutions beneficiaries grants assistance "
        + "authorities training plans reform reforms municipalities",
    ]
    for (group, text) in groups.enumerated() {
      for word in text.split(separator: " ") { words[String(word)] = group }
    }
    return words
  }()
}
