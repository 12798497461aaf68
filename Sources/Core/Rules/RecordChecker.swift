/// Runs the rules for records over one record after the other.
struct RecordChecker {
  let rules: RuleSet
  let today: CalendarDate

  /// Reports what the rules find in a record, and in what keeps it from being one.
  func check(_ scanned: ScannedRecord, fileStem: String?, collector: inout FindingCollector) {
    let json = scanned.json
    collector.json = json
    for fault in scanned.faults {
      for (rule, check) in rules.shape {
        collector.rule = rule
        check(fault, &collector)
      }
    }
    if let record = scanned.view {
      let context = Rule.Context(today: today, json: json, fileStem: fileStem)
      checkTexts(of: record, context, &collector)
      checkLists(of: record, context, &collector)
      for index in rules.record.indices {
        collector.rule = rules.record[index].rule
        rules.record[index].check(record, context, &collector)
      }
    }
    collector.endRecord(scanned.view)
  }

  // The loops below go by positions: an iterator would hold on to its array, and the count of its
  // references is shared with the other workers.

  @inline(__always)
  private func checkTexts(
    of record: RecordView,
    _ context: Rule.Context,
    _ collector: inout FindingCollector
  ) {
    for entry in record.texts {
      let text = RecordText(json: context.json, entry: entry)
      let traits = entry.traits
      if !traits.isDisjoint(with: [.blankEdge, .codeEscape]), text.view.isBlank {
        for rule in rules.blankText {
          collector.rule = rule.rule
          rule.check(text, context, &collector)
        }
      } else if !traits.isDisjoint(with: rules.triggers[Int(entry.kind.rawValue)]) {
        for index in rules.text[entry.kind]
        where !traits.isDisjoint(with: rules.text.checks[index].trigger) {
          collector.rule = rules.text.checks[index].rule
          rules.text.checks[index].check(text, context, &collector)
        }
      }
    }
  }

  @inline(__always)
  private func checkLists(
    of record: RecordView,
    _ context: Rule.Context,
    _ collector: inout FindingCollector
  ) {
    for list in record.lists {
      for index in rules.list[list.kind] {
        collector.rule = rules.list.checks[index].rule
        rules.list.checks[index].check(list, context, &collector)
      }
    }
  }

  /// Reports bytes that are not JSON.
  func check(_ error: JSONError, json: JSONView, collector: inout FindingCollector) {
    collector.json = json
    for (rule, check) in rules.syntax {
      collector.rule = rule
      check(error, &collector)
    }
  }
}

extension TextView {
  /// Whether the text has no visible character: it is empty or blank throughout.
  var isBlank: Bool { scalars.allSatisfy { $0.scalar.isBlank } }
}
