import Core

/// What a run of `validate` has to do with shards: it writes one, or merges some, or neither.
struct Sharding {
  /// Whether the run writes a shard.
  var writes: Bool { path != nil }

  /// Whether the run merges shards, which the operands name.
  let merges: Bool

  private let path: String?
  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    path = arguments[ValidateOptions.shard]
    merges = arguments[ValidateOptions.mergeShards]
    for (option, others) in Self.conflicts where arguments.contains(option) {
      for other in others where arguments.contains(other) {
        throw .usage(
          .conflict("options '--\(option.name)' and '--\(other.name)' cannot be combined")
        )
      }
    }
    if merges, arguments.operands.isEmpty { throw .usage(.missingOperand("FILE")) }
    if let path, path == File.standardInputName || session.file(path).isStandardOutput {
      throw .usage(
        .conflict("option '--shard' needs a file, as the findings go to standard output")
      )
    }
  }

  /// The options that would be without effect, or whose effect a shard cannot have.
  private static let conflicts: [(OptionSpecification, [OptionSpecification])] = [
    (
      ValidateOptions.shard.specification,
      [
        ValidateOptions.mergeShards.specification, ValidateOptions.since.specification,
        ValidateOptions.fix.specification, ChangeSet.dryRun.specification,
      ]
    ),
    (
      ValidateOptions.mergeShards.specification,
      [
        ValidateOptions.since.specification, ValidateOptions.fix.specification,
        ValidateOptions.lineID.specification, ValidateOptions.standardInputName.specification,
        RegistryOptions.data.specification,
      ]
    ),
  ]

  // MARK: Rules

  /// The rules that are for the run: of one that writes a shard, all but those that are left to the
  /// merge, and of a merge those.
  var rules: [Rule] {
    guard merges || writes else { return Rule.catalogue }
    let registryRules = Set(RuleSet().registryRules)
    return Rule.catalogue.filter { registryRules.contains($0.id) == merges }
  }

  /// Why there may be no rule to check.
  var noRuleLeft: Failure {
    let place = merges ? " across the registry" : writes ? " within records" : ""
    return .usage(.conflict("options '--rule' and '--ignore' leave no rule to check\(place)"))
  }

  // MARK: Writing

  /// The file that is written.
  var files: [File] { path.map { [session.file($0)] } ?? [] }

  /// Checks inputs with a shard to fill, if there is to be one; it is written if all could be read.
  func write(
    _ names: [String],
    check: (ShardWriter<Failure>?) throws(Failure) -> Validation
  ) throws(Failure) -> Validation {
    guard let path else { return try check(nil) }
    try checkStandardInputName()
    // A part that begins with a broken line would else be one document, and what follows not checked.
    if let name = names.first(where: { !DirectoryWalk.saysForm($0) }) {
      throw .usage(
        .conflict(
          "with '--shard' the name of an input ends in .ndjson, .jsonl or .json, not as "
            + inApostrophes(name)
        )
      )
    }
    if let name = names.firstRepeated {
      throw .usage(.conflict("two inputs are called \(inApostrophes(name)) in the shard"))
    }
    let lineField = arguments[ValidateOptions.lineID]
    var changes = ChangeSet(session, arguments)
    let note = "wrote \(inApostrophes(path))"
    let validation = try changes.write(session.file(path), note: note) {
      (output) throws(Failure) in
      let shard = ShardWriter<Failure>(inputNames: names, lineField: lineField) {
        (piece) throws(Failure) in try output.write(piece)
      }
      let validation = try check(shard)
      try shard.finish()
      return validation
    }
    guard validation.failures.isEmpty else {
      let note = "\(inApostrophes(path)) is not written because files could not be read"
      try session.emit(.note, note)
      return validation
    }
    try changes.commit()
    return validation
  }

  /// What comes through a pipe is lines, and only such a name says so whatever the first of them is.
  private func checkStandardInputName() throws(Failure) {
    guard arguments.operands.contains(File.standardInputName) else { return }
    let name = (arguments[ValidateOptions.standardInputName] ?? "").lowercased()
    guard name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") else {
      throw .usage(
        .conflict(
          "with '--shard' standard input needs a name that ends in .ndjson or .jsonl: use '--stdin-name'"
        )
      )
    }
  }

  // MARK: Merging

  /// The shards that the operands name.
  var shards: [File] {
    get throws(Failure) {
      let files = arguments.operands.map(session.file).distinct
      if let file = files.first(where: \.isStandardInput) {
        throw .input(name: file.name, reason: "a shard is read in parts, so it has to be a file")
      }
      return files
    }
  }

  /// Checks across shards; returns as well what their inputs are called.
  func merge(
    _ files: [File],
    _ options: Validation.Options
  ) throws(Failure) -> (Validation, [String]) {
    do throws(ShardFailure) {
      let merged = try Validation.merge(files.map { session.input($0) }, options: options)
      return (merged.validation, merged.inputNames)
    } catch {
      throw .input(name: error.name, reason: error.error.message)
    }
  }
}

extension [String] {
  /// The first element that is there twice, byte for byte.
  fileprivate var firstRepeated: String? {
    var seen: Set<[UInt8]> = []
    return first { !seen.insert($0.pathBytes).inserted }
  }
}
