// The entry of the fuzzer; built by Tests/Fuzz/run, outside the manifest.

import Glibc

/// What a target does with an input, by the name of its file.
private let targets: [String: @Sendable (FuzzInput) -> Void] = [
  "BaselineFuzz": fuzzBaseline,
  "CommandLineFuzz": fuzzCommandLine,
  "DelimitedFuzz": fuzzDelimited,
  "EditorFuzz": fuzzEditor,
  "ImportFuzz": fuzzImport,
  "InputsFuzz": fuzzInputs,
  "LookupFuzz": fuzzLookup,
  "MergeFuzz": fuzzMerge,
  "RecordFuzz": fuzzRecords,
  "ReportFuzz": fuzzReports,
]

/// The target that `$FUZZ_TARGET` names; one program for all of them is linked once.
private let target: @Sendable (FuzzInput) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  return required(
    targets[name],
    "FUZZ_TARGET is '\(name)', and not one of \(targets.keys.sorted())"
  )
}()

/// Hands an input of the fuzzer to the target.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  target(FuzzInput(start, count))
  return 0
}
