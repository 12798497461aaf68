import Core

extension Session {
  /// Asks a question on standard error and returns whether the answer, a line of standard input, is yes;
  /// an empty line is `fallback`, and none is no.
  func isAnsweredYes(to question: String, orElse fallback: Bool = false) throws(Failure) -> Bool {
    try output.flush()
    let choice = fallback ? "[Y/n]" : "[y/N]"
    try? errors.write("eapctl: \(visibleText(question)) \(choice) ")
    try? errors.flush()
    let answer: [UInt8]
    do throws(InputError) {
      answer = try standardInput().nextBytes()
    } catch {
      throw .input(name: File.standardInputTitle, reason: error.message)
    }
    let word = String(decoding: answer, as: UTF8.self).lowercased().prefix { !$0.isWhitespace }
    if word.isEmpty, !answer.isEmpty { return fallback }
    return word == "y" || word == "yes"
  }
}
