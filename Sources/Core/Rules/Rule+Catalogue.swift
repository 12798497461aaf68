extension Rule {
  /// Every rule, by stage: syntax, shape, values, sense, registry.
  public static let catalogue: [Rule] = [
    .jsonSyntax
  ]
}
