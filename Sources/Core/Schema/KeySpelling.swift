/// Returns a key in the way of options: `expected-results` for `expectedResults`.
func optionSpelling(ofKey key: String) -> String {
  key.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
}

/// Returns whether people mean a key by a word: in the spelling of records or that of options, and in upper
/// or lower case.
///
/// Hyphens anywhere else make another word: who types `-end` means more than `end`.
func isSpelling(_ word: String, ofKey key: String) -> Bool {
  let word = word.lowercased()
  return word == key.lowercased() || word == optionSpelling(ofKey: key)
}
