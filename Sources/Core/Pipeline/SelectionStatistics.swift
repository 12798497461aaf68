extension RecordSelection {
  /// Counts the projects that answer the query, whatever their order and the limit.
  public func statistics(
    _ request: RegistryStatistics.Request,
    noting outcome: inout Outcome
  ) -> RegistryStatistics {
    var statistics = RegistryStatistics(request)
    let makeCollector: @Sendable () -> StatisticsCollector = { [query] in
      StatisticsCollector(query: query, request)
    }
    run(with: makeCollector, noting: &outcome) { statistics.add($0) }
    statistics.skippedCount = outcome.omissions.count
    return statistics
  }
}
