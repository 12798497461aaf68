import Core

/// The options of commands that write a document to standard output or to a file.
enum DocumentOptions {
  static let output = Option.text(
    "output",
    short: "o",
    placeholder: "PATH",
    completion: .files,
    summary: "Write to this file if all records can be read"
  )

  static let ascii = Option.flag("ascii", summary: "Draw with ASCII characters only")
}

extension Arguments {
  /// The file that `--output` names, or `nil` for standard output, which `-` means as well.
  var outputPath: String? {
    self[DocumentOptions.output].flatMap { $0 == File.standardInputName ? nil : $0 }
  }

  /// Refuses flags that are about files where none is named; `place` says how to name one.
  func refuse(_ flags: [Option<Bool>], without place: String) throws(Failure) {
    for flag in flags where self[flag] {
      throw .usage(.conflict("option '--\(flag.specification.name)' needs \(place)"))
    }
  }

  /// Returns the format that is chosen or, if none is, that which the name of the file asks for.
  func format<Format>(
    _ option: Option<Format?>,
    or endings: NameEndings<Format>
  ) throws(Failure) -> Format? {
    if let chosen = self[option] { return chosen }
    guard let path = outputPath else { return nil }
    return try endings.meaning(of: path)
  }
}

extension NameEndings {
  /// Creates a table of formats by how the names of their files end.
  init(of formats: some Sequence<Meaning>, _ endings: (Meaning) -> [String]) {
    self.init(formats.flatMap { format in endings(format).map { ($0, format) } })
  }
}

extension Session {
  /// Notes which of some options a call has though they make no difference to its format.
  func noteUnused(
    _ options: [OptionSpecification],
    _ arguments: Arguments,
    byFormat name: String
  ) throws(Failure) {
    for option in options where arguments.contains(option) {
      try emit(.note, "'--\(option.name)' has no effect on format \(inApostrophes(name))")
    }
  }
}
