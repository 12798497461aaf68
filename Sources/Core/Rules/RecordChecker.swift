/// Runs the rules for records over one record after the other.
struct RecordChecker {
  let rules: RuleSet
  let today: CalendarDate

  /// Reports what the rules find in a record, and in what keeps it from being one.
  func check(_ scanned: ScannedRecord, fileStem: String?, report: inout Report) {
    let json = scanned.json
    report.json = json
    for fault in scanned.faults {
      for (rule, check) in rules.shape {
        report.rule = rule
        check(fault, &report)
      }
    }
    if let record = scanned.view {
      let context = Rule.Context(today: today, json: json, fileStem: fileStem)
      checkTexts(of: record, context, &report)
      for entry in record.lists {
        for rule in rules.list {
          report.rule = rule.rule
          rule.check(entry, context, &report)
        }
      }
      for rule in rules.record {
        report.rule = rule.rule
        rule.check(record, context, &report)
      }
    }
    report.endRecord(scanned.view)
  }

  @inline(__always)
  private func checkTexts(of record: RecordView, _ context: Rule.Context, _ report: inout Report) {
    for entry in record.texts {
      let view = record.json.text(Int(entry.node))
      let text = RecordText(view: view, entry: entry)
      if !view.notes.isDisjoint(with: [.blankEdge, .escape, .nonASCII]), view.isBlank {
        run(rules.blankText, on: text, context, &report)
      } else if rules.textMasks[Int(entry.kind.rawValue)] &>> UInt16(view.notes.rawValue) & 1 != 0 {
        run(rules.text[RuleSet.index(entry.kind, view.notes)], on: text, context, &report)
      }
    }
  }

  @inline(__always)
  private func run(
    _ rules: [RuleSet.TextCheck],
    on text: RecordText,
    _ context: Rule.Context,
    _ report: inout Report
  ) {
    for rule in rules {
      report.rule = rule.rule
      rule.check(text, context, &report)
    }
  }

  /// Reports bytes that are not JSON.
  func check(_ error: JSONError, json: JSONView, report: inout Report) {
    report.json = json
    for (rule, check) in rules.syntax {
      report.rule = rule
      check(error, &report)
    }
  }
}

extension TextView {
  /// Whether the text has no visible character: it is empty or blank throughout.
  var isBlank: Bool { scalars.allSatisfy { $0.scalar.isBlank } }
}
