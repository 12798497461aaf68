/// What is kept of a record until all are read.
struct IndexedRecord: Sendable {
  /// The digest of the identifier, or none.
  var id: TextDigest
  /// The digest of the canonical form, or none if the record cannot be read.
  var content: TextDigest
  var place: Place
}

/// Indexes the records of blocks.
struct IndexWorker: BlockWorker, ~Copyable {
  private var values = JSONSequence()
  private var records = RecordReader(.fields)
  private var writer = JSONWriter(layout: .compact)
  /// Whether the record at hand is none of which every field has been seen to have one value.
  private var mayHaveRepeatedKeys = false
  private(set) var recordCount = 0

  struct Output: Sendable {
    var records: [IndexedRecord]
    var problems: [LocatedFinding]
  }

  mutating func process(_ block: Block) -> Output {
    var problems = Omissions(block: block, rules: { .errors })
    var repeated = Omissions(block: block, rules: { RuleSet([.jsonDuplicateKey]) })
    var indexed: [IndexedRecord] = []
    values.open(block)
    while let element = values.next() {
      let json = values.view
      switch element {
      case .value:
        var record = index(json, in: block)
        if mayHaveRepeatedKeys, hasRepeatedKey(json) {
          repeated.add(json, at: indexed.count)
          record.content = .none
        }
        indexed.append(record)
      case .broken(let value):
        problems.add(element.errors[0], json, at: indexed.count)
        indexed.append(index(value, json, in: block))
      case .error:
        problems.add(element.errors[0], json, at: indexed.count)
        indexed.append(unread(block, id: stem(of: block)))
      case .faults: problems.add(element.errors[0], json, at: indexed.count)
      }
    }
    recordCount = indexed.count
    return Output(
      records: indexed,
      problems: FindingLocator(block: block).locate(problems.findings + repeated.findings)
    )
  }

  private mutating func index(_ json: JSONView, in block: Block) -> IndexedRecord {
    let range = json[RecordView.root].range
    let place = Place(
      input: block.input,
      range: block.base + range.lowerBound..<block.base + range.upperBound
    )
    var id = TextDigest.none
    writer.removeAll()
    mayHaveRepeatedKeys = !Self.write(json, to: &writer, by: &records, id: &id)
    let content =
      writer.bytes.isEmpty
      ? TextDigest(of: json.bytes(in: range)) : TextDigest(of: writer.bytes.span)
    return IndexedRecord(id: id, content: content, place: place)
  }

  /// Writes a record in canonical form, and takes its identifier; nothing of a value that is none.
  ///
  /// - Returns: Whether the record has the shape of a project.
  private static func write(
    _ json: JSONView,
    to writer: inout JSONWriter,
    by records: inout RecordReader,
    id: inout TextDigest
  ) -> Bool {
    records.read(json) { record in
      guard let view = record.view else { return false }
      view.write(to: &writer)
      id = view.text(.id)?.withText { TextDigest(of: $0) } ?? .none
      return view.isProject
    }
  }

  /// Whether an object of a record has a key twice, so that nobody can say what would be compared.
  private func hasRepeatedKey(_ json: JSONView) -> Bool {
    var reader = RecordReader()
    return reader.read(json) { record in
      record.faults.contains { if case .duplicate = $0 { true } else { false } }
    }
  }

  /// What is kept of a record that is not JSON: its identifier, so that its counterpart is not taken for
  /// a record that nobody else has.
  private mutating func index(
    _ value: JSONSequence.BrokenValue,
    _ json: JSONView,
    in block: Block
  ) -> IndexedRecord {
    guard value.text != nil else { return unread(block, id: stem(of: block)) }
    let id = records.read(json) { record in
      record.view?.text(.id)?.withText { TextDigest(of: $0) }
    }
    return unread(block, id: id ?? stem(of: block))
  }

  private func unread(_ block: Block, id: TextDigest) -> IndexedRecord {
    IndexedRecord(id: id, content: .none, place: Place(input: block.input, range: 0..<0))
  }

  /// The digest of the name that a file with one record has from it.
  private func stem(of block: Block) -> TextDigest {
    guard var stem = block.fileStem else { return .none }
    return stem.withUTF8 { TextDigest(of: $0) }
  }
}
