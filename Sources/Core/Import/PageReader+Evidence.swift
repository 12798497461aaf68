extension PageReader {
  /// Refuses the listing page, where several projects have their dates on one line each.
  func checkListing() throws(ImportFailure) {
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

  /// Refuses text that has too little of a project page.
  func checkEvidence(hasProseLabel: Bool) throws(ImportFailure) {
    if evidence >= 2 { return }
    guard !hasProseLabel || evidence > 0 else { throw .notAProjectPage }
    let prose = description + specificObjectives + expectedResults
    let score = evidence + Prose.score(of: prose, title: draft.title, in: self)
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
    if draft.title == nil { report.add(.missing, .title, "not on the page") }
    for (field, isGiven, label) in given {
      if !isGiven {
        let line = labels[label]
        report.add(
          .missing,
          line: line,
          field,
          line == nil ? "not on the page" : "nothing after its label"
        )
      } else if field == .description && labels[.description] == nil {
        report.add(.repair, .description, "its heading is missing; read from below the title")
      }
    }
    report.sort()
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
