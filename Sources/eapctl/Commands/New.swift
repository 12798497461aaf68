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

      With --edit, or on a terminal where no field is given, an editor opens, that of $VISUAL or $EDITOR, or \
      else vi. It has all fields, with what is expected of each; whole lines that begin with // are \
      comments. What is not written stays in a file, which is named.
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
      Example("Fill the rest in with an editor", "eapctl new --edit --title 'Clean rivers'"),
    ],
    operands: .any("FIELD=VALUE"),
    options: [
      NewOptions.id.specification, NewOptions.edit.specification, ChangeSet.dryRun.specification,
    ] + NewOptions.fields.map(\.option.specification) + RegistryOptions.all
      + [DateOptions.today.specification],
    opensEditor: true
  ) { arguments, session throws(Failure) in
    try NewRun(arguments, session).run()
  }
}

/// One call of `new`: makes a record of what is assigned, or has somebody do so, checks it and writes it.
struct NewRun {
  private let arguments: Arguments
  private let session: Session
  private let assignments: [FieldAssignment]
  private let directory: File

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    (self.arguments, self.session) = (arguments, session)
    assignments = try NewOptions.assignments(arguments, session)
    if assignments.isEmpty, !arguments[NewOptions.edit], !session.isInteractive {
      throw .usage(.conflict("name the fields of the record, such as '--title'"))
    }
    directory = try session.directoryOfNewRecords(arguments)
  }

  func run() throws(Failure) -> ExitStatus {
    let title = assignments.first { $0.field == "title" }?.values.first
    let id = arguments[NewOptions.id] ?? title.flatMap(ProjectID.init(title:))
    if arguments[NewOptions.edit] || assignments.isEmpty {
      let text = NewText(self, session, holding: try record(id))
      return try TextEditing(text, arguments, session).run()
    }
    guard let id else {
      throw .usage(.conflict("a new record needs a '--title' with letters, or an '--id'"))
    }
    let file = file(of: id.rawValue)
    if file.exists { throw .taken(id.rawValue, in: file.name) }
    try create(id, try record(id), wording: NewOptions.wording)
    return .success
  }

  /// The file of a new record.
  func file(of id: String) -> File { directory.appending("\(id).json") }

  /// The registry as it is now.
  var inputs: [RecordInput] {
    get throws(Failure) {
      try session.recordFiles(below: directory).files.map { session.input($0) }
    }
  }

  /// The date to reckon with.
  var today: CalendarDate { get throws(Failure) { try session.today(arguments) } }

  /// Puts a record into the registry, unless it has an error there.
  func create(
    _ id: ProjectID,
    _ bytes: [UInt8],
    wording: ChangeCheck.Wording = { _ in nil }
  ) throws(Failure) {
    let (file, inputs) = (file(of: id.rawValue), try inputs)
    var changes = ChangeSet(session, arguments)
    try changes.create(file, with: bytes, note: "wrote \(inApostrophes(file.name))")
    let check = try changes.check(within: inputs)
    try check.checkAllRead()
    try check.refuseTakenIdentifiers()
    try check.refuseErrors(to: session, wording: wording)
    try changes.commit()
  }

  /// Returns the document of a record that holds what is assigned.
  private func record(_ id: ProjectID?) throws(Failure) -> [UInt8] {
    let blank = Array("{\n}\n".utf8)
    guard let editor = try? DocumentEditor(single: blank) else {
      preconditionFailure("an empty record is a record")
    }
    let names = id.map { [FieldAssignment(id: $0)] } ?? []
    do throws(AssignmentFault) {
      return Edit.apply(try editor.edits(for: names + assignments).edits, to: blank) ?? blank
    } catch {
      throw .usage(.conflict(error.message))
    }
  }
}

/// The options of `new`.
enum NewOptions {
  static let id = NewRecordOptions.id

  static let edit = Option.flag("edit", summary: "Open an editor to fill the record in")

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

  /// Names the option that a finding is about: who has typed a command sees no file, line or key.
  fileprivate static func wording(_ finding: Finding) -> (place: String, hint: String?)? {
    let keys = finding.pointer.split(separator: "/").map(String.init)
    let isMissing = finding.rule == "missing-field"
    let field = fields.map(\.field).first { field in
      let path = field.field.split(separator: ".").map(String.init)
      guard isMissing else { return keys.starts(with: path) }
      // A field that is missing has no place of its own, but its key is named.
      return path.count > keys.count && path.starts(with: keys)
        && finding.message.contains("\"\(path[keys.count])\"")
    }
    guard let field else { return nil }
    return (
      "--\(field.name)",
      isMissing ? "add it with --\(field.name) \(field.placeholder)" : finding.hint
    )
  }

  /// What the options and operands of a call assign.
  fileprivate static func assignments(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> [FieldAssignment] {
    let words = AssignmentWords(session)
    let given = fields.filter { arguments.contains($0.option) }
      .map { $0.field.assignment(of: arguments[$0.option]) }
    let (names, others) = try words.parted(arguments.operands)
    if let name = names.first { throw .usage(.needlessOperand(name)) }
    return try words.reading(given + others)
  }
}
