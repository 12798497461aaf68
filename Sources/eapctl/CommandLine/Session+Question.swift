import Core

extension Session {
  /// Asks a question on standard error and returns whether the answer, a line of standard input, is yes;
  /// none is no.
  func isAnsweredYes(to question: String) throws(Failure) -> Bool {
    try output.flush()
    try? errors.write("eapctl: \(visibleText(question)) [y/N] ")
    try? errors.flush()
    let answer: [UInt8]
    do throws(InputError) {
      answer = try standardInput().nextBytes()
    } catch {
      throw .input(name: "standard input", reason: error.message)
    }
    let word = String(decoding: answer, as: UTF8.self).lowercased().prefix { !$0.isWhitespace }
    return word == "y" || word == "yes"
  }
}
