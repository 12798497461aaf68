/// Runs the rules for records over one record after the other.
struct RecordChecker {
  let rules: RuleSet
  let today: CalendarDate

  /// Reports what the rules find in a record, and in what keeps it from being one.
  func check(_ scanned: ScannedRecord, fileStem: String?, report: inout FindingCollector) {
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
      checkLists(of: record, context, &report)
      for index in rules.record.indices {
        report.rule = rules.record[index].rule
        rules.record[index].check(record, context, &report)
      }
    }
    report.endRecord(scanned.view)
  }

  // The loops below go by positions: an iterator would hold on to its array, and the count of its
  // references is shared with the other workers.

  @inline(__always)
  private func checkTexts(
    of record: RecordView,
    _ context: Rule.Context,
    _ report: inout FindingCollector
  ) {
    for entry in record.texts {
      let text = RecordText(json: context.json, entry: entry)
      let notes = entry.notes
      if !notes.isDisjoint(with: [.blankEdge, .codeEscape]), text.view.isBlank {
        for rule in rules.blankText {
          report.rule = rule.rule
          rule.check(text, context, &report)
        }
      } else if !notes.isDisjoint(with: rules.triggers[Int(entry.kind.rawValue)]) {
        for index in rules.text[entry.kind]
        where !notes.isDisjoint(with: rules.text.checks[index].trigger) {
          report.rule = rules.text.checks[index].rule
          rules.text.checks[index].check(text, context, &report)
        }
      }
    }
  }

  @inline(__always)
  private func checkLists(
    of record: RecordView,
    _ context: Rule.Context,
    _ report: inout FindingCollector
  ) {
    for list in record.lists {
      for index in rules.list[list.kind] {
        report.rule = rules.list.checks[index].rule
        rules.list.checks[index].check(list, context, &report)
      }
    }
  }

  /// Reports bytes that are not JSON.
  func check(_ error: JSONError, json: JSONView, report: inout FindingCollector) {
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
