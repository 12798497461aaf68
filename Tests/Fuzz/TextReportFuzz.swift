// The reports for people on arbitrary bytes; built by Tests/Fuzz/run, outside the manifest.

@testable import Core

/// Feeds arbitrary bytes to the renderers and checks that nothing raw reaches a terminal.
@c(LLVMFuzzerTestOneInput)
public func fuzzTextReport(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
  // The name of the file is hostile too.
  let name = String(decoding: bytes.prefix(20), as: UTF8.self) + ".json"
  let input = RecordInput(name: name, bytes: bytes)
  let today = CalendarDate(dayNumber: 20_780)
  let validation = Validation.run(
    [input],
    options: Validation.Options(today: today, excerptWidth: 120, keepsRecords: true)
  )
  let report = ValidationReport(validation, inputNames: [name])
  for width in [40, 80, nil] {
    check(report.text(as: .text, width: width, style: .plain))
  }
  check(report.text(as: .concise, width: nil, style: .plain))
  for format in [ReportFormat.json, .sarif, .junit, .github, .gitlab] {
    _ = report.text(as: format, width: nil, style: .plain)
  }
  _ = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1).forEachBatch { batch in
    for project in batch {
      check(ProjectPage(width: 60, today: today).text(for: project))
    }
  }
  return 0
}

/// No control character but the line end, no direction override and no separator.
private func check(_ text: String) {
  for scalar in text.unicodeScalars where scalar != "\n" {
    let isControl = scalar.properties.generalCategory == .control
    let isOverride =
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || (0x2028...0x2029).contains(scalar.value)
    require(!isControl && !isOverride, "U+\(String(scalar.value, radix: 16)) in \(text)")
  }
}

/// Stops with a message; that of `precondition` is lost in an optimised build.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
