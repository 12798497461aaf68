// with: Tests/CoreTests/Import/ImportAccount.swift
//
// Importing arbitrary bytes never traps and loses no line; built by Tests/Fuzz/run, outside the
// manifest.

@testable import Core

/// Imports one input of the fuzzer.
@c(LLVMFuzzerTestOneInput)
public func fuzzImport(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  if let account = ImportAccount(FuzzInput(start, count).bytes), let lost = account.lostLines.first
  {
    fatalError("lost line \(lost)")
  }
  return 0
}
