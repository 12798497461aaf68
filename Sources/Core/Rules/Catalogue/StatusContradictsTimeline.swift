extension Rule {
  static let statusContradictsTimeline = Rule(
    "status-contradicts-timeline",
    .warning,
    summary: "The status agrees with the timeline and today's date",
    explanation: """
      The status is set by hand and goes stale: a project stays `ongoing` years after its end. A \
      project is `planned` before its first day, `ongoing` or `finalising` from the first to the \
      last day, both included, and `completed` after it; `suspended` and `cancelled` go with any \
      date. Correct whichever is wrong, the status or the date.
      """,
    failing: .record(#""timeline": {"start": "2021-04-30", "end": "2024-12-31"}"#),
    passing: .record(
      #""status": "completed", "timeline": {"start": "2021-04-30", "end": "2024-12-31"}"#
    ),
    check: .record { record, context, collector in
      guard let status = record.code(.status, as: ProjectStatus.self),
        let start = record.start, let statusNode = record.node(.status)
      else { return }
      let end = record.end
      if let end, end < start { return }
      let today = context.today
      let contradiction: (key: Timeline.Key, message: String)? =
        switch status {
        case .planned where start <= today: (.start, "the project started on \(start)")
        case .ongoing where start > today, .finalising where start > today,
          .completed where start > today:
          (.start, "the project starts on \(start)")
        case .ongoing, .finalising:
          end.flatMap { $0 < today ? (.end, "the project ended on \($0)") : nil }
        case .completed: end.flatMap { $0 > today ? (.end, "the project ends on \($0)") : nil }
        case .planned, .suspended, .cancelled: nil
        }
      guard let contradiction, let dateNode = record.timelineNode(contradiction.key) else { return }
      collector.emit(
        "the status is \"\(status.rawValue)\", but \(contradiction.message)",
        at: statusNode,
        hint: "today is \(today)",
        notes: [("the date", context.json[dateNode].range)]
      )
    }
  )
}
