/// The codes and dates of a record, which is all that most queries ask for.
struct ProjectFacts {
  var countries: CodeSet<Country> = []
  var areas: CodeSet<PriorityArea> = []
  var status: ProjectStatus?
  var start: CalendarDate?
  var end: CalendarDate?

  /// Takes what can be read from a record, valid or not.
  init(_ record: RecordView) {
    record.forEachCode(.countries, as: Country.self) { countries.insert($0) }
    record.forEachCode(.priorityAreas, as: PriorityArea.self) { areas.insert($0) }
    status = record.code(.status)
    start = record.start
    end = record.end
  }
}
