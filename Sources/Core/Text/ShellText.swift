/// Returns a word for a command line that people copy into a POSIX shell: as it is where that is safe,
/// and else between apostrophes.
public func shellWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "@"), 0x80...:
      true
    default: false
    }
  }
  if isPlain, !text.isEmpty { return text }
  // An apostrophe cannot stand between apostrophes: it ends them, comes escaped, and begins them again.
  let parts = text.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + parts.joined(separator: #"'\''"#) + "'"
}

/// Returns the words of a command line for a POSIX shell as they are written, with their quotes.
///
/// Only between them may the line be broken: a line break between quotes would become part of the word.
public func shellWords(in line: String) -> [String] {
  var words: [String] = []
  var word = ""
  var quote: Character?
  var isEscaped = false
  for character in line {
    if character == " ", quote == nil, !isEscaped {
      if !word.isEmpty { words.append(word) }
      word = ""
      continue
    }
    word.append(character)
    switch character {
    case _ where isEscaped: isEscaped = false
    case "\\" where quote != "'": isEscaped = true
    case "'", "\"": quote = quote == nil ? character : quote == character ? nil : quote
    default: break
    }
  }
  return word.isEmpty ? words : words + [word]
}
