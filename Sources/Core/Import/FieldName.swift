/// The name of a fact or of a part of a page, as people and programs write it: `Start date`, `start_date`, `startDate`.
struct FieldName {
  enum Part {
    case title, section, fact
    /// A fact of which there may be several.
    case list
  }

  /// The name in words.
  let words: [UInt8]
  /// What it names; `nil` if it is not known.
  let part: Part?

  /// Whether it is the name of a fact.
  var isFact: Bool { part == .fact || part == .list }

  /// Reads a name; in a record, the names that programs use are known as well.
  init(_ raw: ArraySlice<UInt8>, inRecord: Bool = false) {
    let raw = raw.trimmedBlanks
    guard raw.count <= 100 else {
      words = Array(raw)
      part = nil
      return
    }
    for form in [Array(raw), Self.spaced(raw)] {
      let known = inRecord ? Self.aliases[form[...].lowercasedASCII] ?? form : form
      guard let part = Self.part(of: known[...]) else { continue }
      words = known
      self.part = part
      return
    }
    words = Array(raw)
    part = nil
  }

  /// Whether the text is known as the name of a fact or of a part of a page.
  static func isKnown(_ text: ArraySlice<UInt8>) -> Bool { part(of: text) != nil }

  private static func part(of words: ArraySlice<UInt8>) -> Part? {
    if OpeningTable.shared.isTitleName(words) { return .title }
    guard let part = VocabularyIndex.shared.pageLabel(words.span)?.value.pagePart else {
      return nil
    }
    return switch part {
    case .fact(.priorityAreas), .fact(.subsectors), .fact(.topics), .fact(.countries): .list
    case .fact: .fact
    case .description, .specificObjectives, .expectedResults: .section
    case .documents, .map, .gallery, .details: .section
    }
  }

  /// The words of a name that programs wrote as one.
  private static func spaced(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    for byte in name {
      if 0x41...0x5A ~= byte, let last = words.last, 0x61...0x7A ~= last {
        words += [0x20, byte | 0x20]
      } else {
        words.append(byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") ? 0x20 : byte)
      }
    }
    return words
  }

  private static let aliases: [[UInt8]: [UInt8]] = {
    let names: KeyValuePairs = [
      "name": "title", "project": "title", "started": "start date", "ended": "end date",
      "begin": "start date", "finish": "end date", "eu number": "EU project number",
      "goal": "specific objective", "number": "project number", "specific aims": "goals",
      "organisations": "implementers", "state": "status", "area": "priority area",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { (Array($0.utf8), Array($1.utf8)) })
  }()
}
