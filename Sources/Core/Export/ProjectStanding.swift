/// How a project stands on a day, for people: its status, whether it is late, and the time it has left.
///
/// A mark tells the statuses apart by its shape, so that colour says nothing that is not seen without.
struct ProjectStanding {
  let project: Project
  let language: Language
  let today: CalendarDate

  /// A character of the shape that stands for the status.
  var mark: String { project.status.mark }

  /// The name of the status.
  var name: String { project.status.name(in: language) }

  /// Whether the project is late.
  var isOverdue: Bool { project.isOverdue(on: today) }

  /// What is said of a project that is late, or nothing.
  var overdueWord: String? { isOverdue ? language.pack.pageWords.overdue : nil }

  /// The looks of the status, or of being late.
  var role: TerminalStyle.Role {
    isOverdue ? .error : project.status.role
  }

  /// How much of the time has passed, or `nil` where the status or the dates forbid to say.
  var percent: String? {
    switch project.status {
    case .planned, .ongoing, .finalising, .suspended:
      timeline.percentElapsed(on: today).map(language.pack.percent)
    case .completed, .cancelled: nil
    }
  }

  /// What the dates mean today, or `nil` where the status or the dates forbid to say.
  var phrase: String? {
    guard project.status != .cancelled else { return nil }
    let daysToStart = timeline.start.dayNumber - today.dayNumber
    if project.status != .completed, daysToStart > 0 { return text(.startsIn, daysToStart) }
    guard let end = timeline.end, timeline.dayCount != nil else { return nil }
    let daysLeft = end.dayNumber - today.dayNumber
    if daysLeft < 0 { return text(.endedAgo, -daysLeft) }
    if project.status == .completed { return nil }
    if daysLeft == 0 { return language.pack.pageWords.lastDay }
    if daysToStart == 0 { return language.pack.pageWords.firstDay }
    return text(.left, daysLeft)
  }

  private var timeline: Timeline { project.timeline }

  private func text(_ phrase: TimePhrase, _ dayCount: Int) -> String {
    phrase.text(of: TimeSpan(dayCount: dayCount), in: language)
  }
}

extension ProjectStatus {
  /// A character of a shape that no other status has.
  var mark: String {
    switch self {
    case .planned: "◌"
    case .ongoing: "●"
    case .finalising: "◐"
    case .completed: "○"
    case .suspended: "‖"
    case .cancelled: "×"
    }
  }

  /// The looks of the status.
  var role: TerminalStyle.Role {
    switch self {
    case .ongoing, .finalising: .success
    case .planned: .accent
    case .suspended: .warning
    case .cancelled: .error
    case .completed: .dim
    }
  }
}
