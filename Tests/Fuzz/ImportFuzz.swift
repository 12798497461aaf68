// libFuzzer target: importing never traps and loses no line of a page. Built by hand, as a SwiftPM
// target cannot link libFuzzer's main:
//
//   swiftc -use-ld=lld -parse-as-library -O -swift-version 6 -sanitize=fuzzer,address \
//     $(find Sources/Core -name '*.swift') Tests/CoreTests/Import/ImportAccount.swift \
//     Tests/Fuzz/ImportFuzz.swift -o import-fuzz
//   SWIFT_BACKTRACE=enable=no ./import-fuzz CORPUS Tests/CoreTests/Import/Pages

/// Imports one input of the fuzzer.
@c(LLVMFuzzerTestOneInput)
public func fuzzImport(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  if let account = ImportAccount(bytes), let lost = account.lostLines.first {
    fatalError("lost line \(lost)")
  }
  return 0
}
