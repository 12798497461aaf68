/// Compares inputs with their canonical form, or writes it.
///
/// Lines and arrays are read as they go, the lines of one input on all cores; only a single record is in
/// memory as a whole.
public enum Formatting {
  /// Returns of each input whether it is in canonical form, or why nobody can know.
  public static func check(
    _ inputs: [RecordInput],
    workerCount: Int
  ) -> [Result<Bool, FormattingError>] {
    var verdicts = [Result<Bool, FormattingError>](repeating: .success(true), count: inputs.count)
    RecordPipeline.run(
      inputs,
      workerCount: workerCount,
      makeWorker: { CheckingWorker() },
      emit: { delivery in
        let verdict = delivery.content.mapError(FormattingError.unreadable).flatMap(\.self)
        verdicts[delivery.input].add(verdict)
      }
    )
    return verdicts
  }

  /// Hands over the canonical form of an input piece by piece; what there is of it is worth nothing if the
  /// result is an error.
  public static func write<Failure: Error>(
    _ input: RecordInput,
    workerCount: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Result<Void, FormattingError> {
    var error: FormattingError?
    try RecordPipeline.run(
      [input],
      workerCount: workerCount,
      makeWorker: { WritingWorker() },
      emit: { (delivery) throws(Failure) in
        switch delivery.content {
        case .failure(let reason): error = .unreadable(reason)
        case .success(.notJSON): error = error ?? .notJSON
        case .success(.lines(let lines)): try output(lines)
        case .success(.document(let document)):
          try CanonicalForm.write(document, to: output)
          error = document.error
        }
      }
    )
    return error.map { .failure($0) } ?? .success(())
  }
}

/// The reason why an input has no canonical form.
public enum FormattingError: Error, Equatable {
  /// It is not JSON.
  case notJSON
  /// It cannot be read.
  case unreadable(InputError)
}

/// Compares blocks of lines, and documents, with their canonical form.
private struct CheckingWorker: BlockWorker, ~Copyable {
  private var form = CanonicalForm()

  static var readsArraysOn: Bool { true }

  mutating func process(_ block: Block) -> Result<Bool, FormattingError> {
    switch block.form {
    case .lines:
      return form.isCanonical(linesOf: block).map { .success($0) } ?? .failure(.notJSON)
    case .document:
      let document = DocumentStream(block)
      let isCanonical = CanonicalForm.isCanonical(document)
      return document.error.map { .failure($0) } ?? .success(isCanonical)
    }
  }
}

/// Writes blocks of lines in canonical form, and leaves documents, whose form can be long, to others.
private struct WritingWorker: BlockWorker, ~Copyable {
  private var form = CanonicalForm()

  enum Output: Sendable {
    case lines([UInt8])
    case document(DocumentStream)
    case notJSON
  }

  static var readsArraysOn: Bool { true }

  mutating func process(_ block: Block) -> Output {
    switch block.form {
    case .lines: form.rewrite(linesOf: block).map { .lines($0) } ?? .notJSON
    case .document: .document(DocumentStream(block))
    }
  }
}

extension Result<Bool, FormattingError> {
  /// Adds what is known of the next block: what cannot be read may as well be JSON.
  fileprivate mutating func add(_ next: Self) {
    switch (self, next) {
    case (.success(let isCanonical), .success(let isNextCanonical)):
      self = .success(isCanonical && isNextCanonical)
    case (.success, .failure), (.failure, .failure(.unreadable)): self = next
    case (.failure, _): break
    }
  }
}

extension DocumentStream {
  /// Why the document has no canonical form.
  fileprivate var error: FormattingError? {
    switch state {
    case .start, .value, .end: nil
    case .notJSON: .notJSON
    case .failure(let error): .unreadable(error)
    }
  }
}
