import Core

/// The pages of an import that records name as a source already.
struct RecordedPages {
  /// The records of the registry that name one of the pages, each with the page.
  private let claims: [(id: String, page: String)]

  init(_ pages: [ImportResult], in inputs: [RecordInput]) throws(Failure) {
    var numbers: Set<Int> = []
    var addresses: Set<String> = []
    for page in pages {
      if let number = page.pageNumber { numbers.insert(number) }
      addresses.formUnion(page.draft.sources.map(\.url))
    }
    guard !numbers.isEmpty || !addresses.isEmpty else {
      claims = []
      return
    }
    var claims: [(id: String, page: String)] = []
    let selection = RecordSelection(
      from: inputs,
      where: ProjectQuery(),
      workerCount: HostProcess.coreCount
    )
    let outcome = selection.forEachBatch { projects in
      for project in projects {
        for source in project.sources {
          if let number = PageAddress(source.url).pageNumber, numbers.contains(number) {
            claims.append((project.id.rawValue, "page \(number)"))
          } else if addresses.contains(source.url) {
            claims.append((project.id.rawValue, source.url))
          }
        }
      }
    }
    try outcome.checkAllRead(inputs)
    // A record that is not valid yet may name the page as well.
    let names = numbers.sorted().map(String.init)
    let (matches, _) = ProjectLookup.find(
      names,
      in: inputs,
      workerCount: HostProcess.coreCount
    )
    for (name, match) in zip(names, matches) {
      if case .broken(let id, _) = match { claims.append((id, "page \(name)")) }
    }
    self.claims = claims
  }

  /// Makes sure that there are none: a second record of one project would go unnoticed.
  func checkAbsence() throws(Failure) {
    guard let claim = claims.first else { return }
    throw .registry(
      "the record \(inApostrophes(claim.id)) already has \(claim.page) as a source; "
        + "add texts to it with '--merge'"
    )
  }
}
