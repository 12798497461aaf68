extension Rule.Example {
  /// What all rules find in the example.
  public var report: ValidationReport {
    let inputs = files.map { RecordInput(name: $0.name, bytes: $0.bytes) }
    let previous = previousFiles.map { RecordInput(name: $0.name, bytes: $0.bytes) }
    let options = Validation.Options(today: ExampleRecord.today, excerptWidth: 1000)
    return ValidationReport(
      Validation.run(inputs, previous: previous, options: options),
      inputNames: (previous + inputs).map(\.name)
    )
  }
}

extension Rule {
  /// Whether `validate --fix` can repair what the rule finds.
  public var isFixable: Bool { failing.report.findings.contains { !$0.finding.edits.isEmpty } }
}
