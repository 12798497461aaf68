// Importing arbitrary bytes never traps and loses no line.

@testable import Core

/// Imports one input of the fuzzer.
func fuzzImport(_ input: FuzzInput) {
  if let account = ImportAccount(input.bytes), let lost = account.lostLines.first {
    fatalError("lost line \(lost)")
  }
}
