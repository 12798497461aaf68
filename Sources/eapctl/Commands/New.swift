import Core

extension Command {
  static let new = Command(
    name: "new",
    summary: "Put a new record into the registry",
    discussion: """
      There is an option for each field that a text or a list of texts says all of; codes can be given \
      by their names. Other fields are given as paths, as to 'eapctl set': translations.ro.title=VALUE, \
      'organisations[NAME].role=ROLE'. A VALUE of @FILE is what is in the file, and - is what is on \
      standard input.

      The record is checked as 'eapctl validate' would check it, and written only if it has no error.
      """,
    examples: [
      Example(
        "Write a record",
        """
        eapctl new --title 'Clean rivers' --specific-objective 'Rivers are cleaner.' \
        --expected-result 'Water is tested every month.' --country Georgia,Moldova \
        --status ongoing --start 2025-01-01 --end 2028-12-31
        """
      ),
      Example(
        "See what is missing",
        "eapctl new --title 'Clean rivers' --country GE --start 2025-01-01 --dry-run"
      ),
    ],
    operands: .any("FIELD=VALUE"),
    options: [NewOptions.id.specification, ChangeSet.dryRun.specification]
      + NewOptions.fields.map(\.option.specification) + RegistryOptions.all
      + [DateOptions.today.specification]
  ) { arguments, session throws(Failure) in
    let assignments = try NewOptions.assignments(arguments, session)
    let given = assignments.first { $0.field == "title" }?.values.first
    guard let id = arguments[NewOptions.id] ?? given.flatMap(ProjectID.init(title:)) else {
      throw .usage(.conflict("a new record needs a '--title' with letters, or an '--id'"))
    }
    let directory = try session.directoryOfNewRecords(arguments)
    let inputs = try session.recordFiles(below: directory).files.map { session.input($0) }
    let file = directory.appending("\(id).json")
    if file.exists { throw .taken(id.rawValue, in: file.name) }
    var changes = ChangeSet(session, arguments)
    try changes.create(
      file,
      with: try record(id, assignments),
      note: "wrote \(inApostrophes(file.name))"
    )
    let check = try changes.check(within: inputs)
    try check.checkAllRead()
    try check.refuseTakenIdentifiers()
    try check.refuseErrors(to: session)
    try changes.commit()
    return .success
  }

  /// Returns the document of a record that holds what is assigned.
  private static func record(
    _ id: ProjectID,
    _ assignments: [FieldAssignment]
  ) throws(Failure) -> [UInt8] {
    let blank = Array("{\n}\n".utf8)
    guard let editor = try? DocumentEditor(blank, name: "\(id).json") else {
      preconditionFailure("an empty record is a record")
    }
    do throws(AssignmentFault) {
      let edits = try editor.edits(for: [FieldAssignment(id: id)] + assignments).edits
      return Edit.apply(edits, to: blank) ?? blank
    } catch {
      throw .usage(.conflict(error.message))
    }
  }
}

/// The options of `new`.
enum NewOptions {
  static let id = NewRecordOptions.id

  /// An option for each field that words can give a value to.
  static let fields: [(field: AssignableField, option: Option<[String]>)] =
    AssignableField.all.map { field in
      var option = Option.repeated(
        field.name,
        placeholder: field.placeholder,
        completion: field.codes.isEmpty ? .none : .words { field.codes },
        summary: field.summary
      )
      option.specification.isRepeatable = field.isList
      return (field, option)
    }

  /// What the options and operands of a call assign.
  fileprivate static func assignments(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> [FieldAssignment] {
    let words = AssignmentWords(session)
    let given = fields.filter { arguments.contains($0.option) }
      .map { $0.field.assignment(of: arguments[$0.option]) }
    if given.isEmpty, arguments.operands.isEmpty {
      throw .usage(.conflict("name the fields of the record, such as '--title'"))
    }
    let (names, others) = try words.parted(arguments.operands)
    if let name = names.first { throw .usage(.needlessOperand(name)) }
    return try words.reading(given + others)
  }
}
