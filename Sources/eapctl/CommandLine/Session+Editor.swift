import Core

extension Session {
  /// Makes a file for an editor to open; `name` is a part of its own.
  func editedFile(named name: String, holding bytes: [UInt8]) throws(Failure) -> EditedFile {
    let path = environment[.temporaryDirectory].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    return try Failure.translating { () throws(FileError) in
      try EditedFile(named: name, holding: bytes, in: self.file(path))
    }
  }

  /// Opens the editor on a file and waits until it is closed.
  ///
  /// - Throws: `Failure.registry` if there is no editor, or if it says that something went wrong.
  func openEditor(on file: EditedFile) throws(Failure) {
    try output.flush()
    let command = [EnvironmentVariable.visual, .editor].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    if command == nil, !isInteractive { throw .noEditor("there is no terminal for one") }
    // As git does it, so that the command can have options and quotation marks. Keys that interrupt end
    // the editor, if it likes, and not the shell that waits for it.
    let words =
      command.map { ["sh", "-c", "trap : INT QUIT; \($0) \"$@\"", $0, file.file.location] }
      ?? [Self.usualEditor, file.file.location]
    let status: Int
    do throws(SystemError) {
      status = try ChildProcess.runInForeground(words)
    } catch {
      let name = inApostrophes(command ?? Self.usualEditor)
      throw .noEditor("\(name) cannot be run: \(error.message)")
    }
    if status == 0 { return }
    let name = inApostrophes(command ?? Self.usualEditor)
    let end =
      status > 128 ? "was ended by signal \(status - 128)" : "ended with status \(status)"
    throw .registry("nothing is changed, since the editor \(name) \(end)")
  }

  private static let usualEditor = "vi"
}

extension Failure {
  fileprivate static func noEditor(_ reason: String) -> Self {
    let (visual, editor) = (
      EnvironmentVariable.visual.rawValue, EnvironmentVariable.editor.rawValue
    )
    return .registry("no editor: \(reason); set \(visual) or \(editor), as in \(editor)=nano")
  }
}
