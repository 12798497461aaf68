extension Validation {
  /// Finishes what the runs that wrote shards have left: the rules across the registry.
  ///
  /// The result and the names of its inputs do not depend on the order of the shards: inputs come in the
  /// order of their names. Every shard is read in parts, so none can be a pipe.
  public static func merge(
    _ shards: [RecordInput],
    options: Options
  ) throws(ShardFailure) -> (validation: Validation, inputNames: [String]) {
    let staysOpen = shards.count <= openFileCount
    let set = try ShardSet(
      shards.map { ($0.name, ShardFile(staysOpen: staysOpen, open: $0.open)) }
    )
    let merge = try ShardMerge(set)
    var collector = RegistryFindingCollector(
      rules: options.rules,
      firstReported: 0,
      limit: options.limit,
      sources: merge.sources
    )
    collector.check(merge.relations, by: options.rules)
    var validation = Validation()
    validation.dropped = collector.dropped
    validation.findings.merge(
      collector.findings,
      upTo: options.limit,
      countingRestIn: &validation.dropped
    )
    validation.inputCount = set.inputNames.count
    validation.recordCount = set.recordCount
    return (validation, set.inputNames)
  }

  /// The number of shards that are open at the same time, below what systems allow.
  private static let openFileCount = 256
}
