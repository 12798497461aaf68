"""One-line mutations of the sources: file, old text (once in the file), new text."""

CORE = "Sources/Core/"
TOOL = "Sources/eapctl/"

MUTATIONS = [
    # Text
    (CORE + "Text/CharacterClass.swift", "    case 0x20: return .blank", "    case 0x20: return []"),
    (CORE + "Text/DelimitedText.swift", 'if scalar == "\\"" { quoted.append(scalar) }', 'if scalar == "\'" { quoted.append(scalar) }'),
    (CORE + "Text/JSONText.swift", "self < 0x20 || self == 0x22 || self == 0x5C", "self < 0x1F || self == 0x22 || self == 0x5C"),
    (CORE + "Text/NearestName.swift", "guard word.letters.count >= 4 else { return nil }", "guard word.letters.count >= 7 else { return nil }"),
    (CORE + "Text/Shortening.swift", "if used > width { return", "if used >= width { return"),
    (CORE + "Text/Wrapping.swift", "lineWidth + blankWidth + piece.width > width", "lineWidth + blankWidth + piece.width >= width"),
    (CORE + "Text/TextSearch.swift", "bytes.count - part.count + 1 - position", "bytes.count - part.count - position"),
    (CORE + "Text/Repair/WrittenDate.swift", "isAmbiguous = day <= 12 && day != month", "isAmbiguous = day < 12 && day != month"),
    (CORE + "Text/Repair/MarkupRemnants.swift", '} else if part.range.upperBound <= content.lowerBound {', '} else if part.range.upperBound < content.lowerBound {'),
    (CORE + "Text/Repair/ItemMarker.swift", "    case _ where isBullet(first): return start + 1", "    case _ where isBullet(first): return start"),
    (CORE + "Text/Repair/Transliteration.swift", "(slug.wordEnd > 0 ? slug.wordEnd : limit)", "(slug.wordEnd > 0 ? slug.wordEnd + 1 : limit)"),
    (CORE + "Text/DisplayWidth.swift", "if run.width > limit || run.byteCount == text.utf8.count { return run.width }", "if run.width >= limit || run.byteCount == text.utf8.count { return run.width }"),
    # JSON
    (CORE + "JSON/JSONForm.swift", 'guard bytes[first] == UInt8(ascii: "{") else { return .document }', 'guard bytes[first] != UInt8(ascii: "[") else { return .document }'),
    (CORE + "JSON/JSONPointers.swift", "if wanted[middle] < node { low = middle + 1 } else { high = middle }", "if wanted[middle] <= node { low = middle + 1 } else { high = middle }"),
    (CORE + "JSON/JSONReader+Errors.swift", "at: comma..<comma + 1)", "at: comma..<comma)"),
    (CORE + "JSON/JSONReader+Scalars.swift", "if startsWithZero && position > firstDigit + 1 { throw fail(.leadingZero) }", "if startsWithZero && position > firstDigit + 2 { throw fail(.leadingZero) }"),
    (CORE + "JSON/JSONReader+Strings.swift", "guard unit < 0xDC00, bytes[position + 6]", "guard unit < 0xDE00, bytes[position + 6]"),
    (CORE + "JSON/UTF8Scanner.swift", "if lead == 0xED && bytes[1] >= 0xA0 { return 0 }", "if lead == 0xED && bytes[1] >= 0xB0 { return 0 }"),
    (CORE + "JSON/KeyTable.swift", "guard key.rawCount == entry.count, let start", "guard key.rawCount >= entry.count, let start"),
    (CORE + "JSON/JSONWriter.swift", "while index &+ StringChunk.count <= text.count {", "while index &+ StringChunk.count < text.count - 15 {"),
    # Model
    (CORE + "Model/CalendarDate.swift", "case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28", "case 2: (year % 4 == 0 && year % 100 != 0) ? 29 : 28"),
    (CORE + "Model/Timeline.swift", "guard let end, end >= start else { return nil }", "guard let end, end > start else { return nil }"),
    (CORE + "Model/ProjectID.swift", "guard bytes.count <= maximumByteCount else", "guard bytes.count < maximumByteCount else"),
    (CORE + "Model/CodeSet.swift", "bits & other.bits == 0", "bits & other.bits != bits"),
    # Language
    (CORE + "Language/TimePhrase.swift", "if dayCount <= 42 {", "if dayCount < 42 {"),
    (CORE + "Language/PageAddress.swift", 'var path = parts.first ?? ""', 'var path = parts.last ?? ""'),
    (CORE + "Language/DateForm.swift", "names[month - 1]", "names[month % 12]"),
    # Schema
    (CORE + "Schema/ObjectLayout.swift", "    defer { count += number }", "    defer { count = max(count, number) }"),
    (CORE + "Schema/RecordValue.swift", "case (.none, _): return false", "case (.none, _): return isReversed"),
    (CORE + "Schema/RecordValue.swift", "return left == right ? nil : (left < right) != isReversed", "return left == right ? nil : left < right"),
    (CORE + "Schema/RecordView.swift", "} else if required.contains(index) {", "} else if !required.contains(index) && index > 15 {"),
    (CORE + "Schema/Shape.swift", "guess = field &+ 1", "guess = field &+ 2"),
    (CORE + "Schema/CanonicalForm.swift", "members.sort { ($0.rank, $0.key) < ($1.rank, $1.key) }", "members.sort { ($0.rank, $1.key) < ($1.rank, $0.key) }"),
    (CORE + "Schema/TextKind.swift", "case .country, .area, .subsector, .topic: true", "case .country, .area, .subsector: true; case .topic: false"),
    # Findings
    (CORE + "Findings/LineMap.swift", "while lineEnd < target {", "while lineEnd <= target {"),
    (CORE + "Findings/Excerpt.swift", "skippedCount = column - 1 - shownBefore", "skippedCount = column - shownBefore"),
    (CORE + "Findings/FindingLocator.swift", "if offsets[middle] < offset { low = middle + 1 } else { high = middle }", "if offsets[middle] <= offset { low = middle + 1 } else { high = middle }"),
    # Rules
    (CORE + "Rules/Catalogue/EndBeforeStart.swift", "end < start,", "end <= start,"),
    (CORE + "Rules/Catalogue/ImplausibleDate.swift", "!plausibleYears.contains(date.year)", "plausibleYears.lowerBound > date.year"),
    (CORE + "Rules/Support/Repetitions.swift", "while bytes[start - 1] <= 0x20 { start -= 1 }", "while bytes[start - 1] < 0x20 { start -= 1 }"),
    (CORE + "Rules/Support/CodeSuggestions.swift", "if let exact = words.first(where: { $0.word == word }) { return exact.code }", "if let exact = words.last(where: { $0.word == word }) { return words.first?.code ?? exact.code }"),
    (CORE + "Rules/Catalogue/EuProjectNumberFormat.swift", "text.view.controls.isEmpty", "!text.view.controls.isEmpty"),
    # Registry
    (CORE + "Registry/Fixer.swift", "where finding.firstEditedByte >= end {", "where finding.firstEditedByte >= end - 3 {"),
    (CORE + "Registry/PredecessorGraph.swift", "while link >= 0, walks[link] < 0 {", "while link > 0, walks[link] < 0 {"),
    (CORE + "Registry/DigestTable.swift", "records.digest(of: text, at: slots[slot].position) == digest", "records.digest(of: text, at: slots[slot].position) != digest"),
    (CORE + "Registry/ProjectQuery.swift", "end < endsBefore", "end <= endsBefore"),
    (CORE + "Registry/ProjectOrder.swift", "return (lhs.project.id < rhs.project.id) != isReversed", "return lhs.project.id < rhs.project.id"),
    (CORE + "Registry/ProjectLookup.swift", "answers.count == 1 || best == .identifier", "answers.count >= 1 || best == .identifier"),
    # Changes
    (CORE + "Changes/DocumentStyle.swift", 'gap = colon == ":" ? "" : " "', 'gap = " "'),
    (CORE + "Changes/ItemEdits.swift", "if next < items.count { return blanks(before: next) }", "if next <= items.count - 2 { return blanks(before: next) }"),
    (CORE + "Changes/ValueEditor.swift", "ranks.filter({ $0.rank < rank }).max(by:", "ranks.filter({ $0.rank < rank }).min(by:"),
    # Pipeline
    (CORE + "Pipeline/BlockSupply.swift", "if !isWhole && buffer.capacity < Self.blockSize {", "if isWhole && buffer.capacity < Self.blockSize {"),
    (CORE + "Pipeline/RecordPipeline.swift", "guard key == state.next else {", "guard key == state.next || state.waiting.count > 1 else {"),
    # Reports
    (CORE + "Reports/Baseline.swift", "if let count = left[fingerprint], count > 0 {", "if let count = left[fingerprint], count > 1 {"),
    (CORE + "Reports/ExcerptView.swift", "range.start.column - 1 - excerpt.skippedCount", "range.start.column - excerpt.skippedCount"),
    (CORE + "Reports/GitHubReport.swift", "max(range.end.column, range.start.column + 1)", "range.end.column"),
    (CORE + "Reports/RepositoryLocation.swift", "if path.starts(with: root), path.count > root.count {", "if path.starts(with: root), path.count > root.count + 1 {"),
    (CORE + "Reports/SARIFReport.swift", '$0 == ("]", "(") }', '$0 == ("]", "[") }'),
    # Export
    (CORE + "Export/TextTable.swift", "while widths.reduce(0, +) > target {", "while widths.reduce(0, +) >= target {"),
    (CORE + "Export/TableFormat.swift", '$0.name == "id" ? 24', '$0.name == "id" ? 12'),
    (CORE + "Export/ProjectPage.swift", "project.priorityAreas.count == 1 && !project.subsectors.isEmpty", "project.priorityAreas.count <= 2 && !project.subsectors.isEmpty"),
    (CORE + "Export/TimelineLine.swift", "if project.status != .completed, daysToStart > 0 {", "if project.status != .completed, daysToStart >= 0 {"),
    (CORE + "Export/MarkdownFormat.swift", "if links[project.id] == nil { links[project.id] = anchor }", "links[project.id] = anchor"),
    # Import
    (CORE + "Import/DraftMerge.swift", 'draft.status?.rawValue ?? ""),', 'project.status.rawValue),'),
    (CORE + "Import/FactReader.swift", "looseDates[0].date <= looseDates[1].date", "looseDates[0].date < looseDates[1].date"),
    (CORE + "Import/FactLine.swift", "if labels.count > 1 { return true }", "if labels.count > 2 { return true }"),
    (CORE + "Import/PageText.swift", "private static let roundLimit = 20", "private static let roundLimit = 1"),
    # Host
    (TOOL + "Host/ByteSink.swift", "guard let descriptor, !buffer.isEmpty else { return }", "guard let descriptor, buffer.count > 1 else { return }"),
    (TOOL + "Host/Terminal.swift", "size.ws_col > 0", "size.ws_col > 1000"),
    (TOOL + "Host/DirectoryWalk.swift", "type == DT_LNK || type == DT_UNKNOWN", "type == DT_UNKNOWN"),
    # CommandLine
    (TOOL + "CommandLine/Arguments.swift", 'if text.first == "=" { throw .needlessValue(option: spelling) }', 'if text.last == "=" { throw .needlessValue(option: spelling) }'),
    (TOOL + "CommandLine/PageLayout.swift", "guard gap >= 2, !meaning.isEmpty else", "guard gap >= 1, !meaning.isEmpty else"),
    (TOOL + "CommandLine/Operands.swift", "if operands.count < required.count {", "if operands.count + 1 < required.count {"),
    (TOOL + "CommandLine/ColourChoice.swift", "environment[variable].map { !$0.isEmpty } ?? false", "environment[variable].map { _ in true } ?? false"),
    # Commands
    (TOOL + "Commands/ProjectSelection.swift", "format.hasIndependentRecords && order == nil && limit == .max", "format.hasIndependentRecords && limit == .max"),
    (TOOL + "Commands/RegistryFiles.swift", "files.contains(where: { $0.source.identity == identity }) {", "files.count == 1, files.contains(where: { $0.source.identity == identity }) {"),
    (TOOL + "Commands/Show.swift", 'ids.count > 10 ? " and', 'ids.count > 11 ? " and'),
    (TOOL + "Commands/ImportRun.swift", "arguments[ImportOptions.format] == .json && files.count > 1", "arguments[ImportOptions.format] == .json"),
    (TOOL + "Commands/ValidationRun.swift", "guard rules.looksAcrossRegistry else { return [] }", "guard !rules.looksAcrossRegistry else { return [] }"),
]
