/// Merges the records of documents: one that each of them holds alone or, of several, each with those of
/// its identifier.
struct RecordMerge {
  /// The document of our side.
  let ours: MergeDocument
  private let base: MergeDocument
  private let theirs: MergeDocument
  /// What each side keeps as it is, by the identifiers of the records.
  private var separations: [[UInt8]: Separation] = [:]

  /// What of a record each side keeps as it is.
  private struct Separation {
    /// Fields by their keys, with what would be wrong if they were merged.
    var fields: [[UInt8]: String] = [:]
    /// What would be wrong with the record if it were merged at all.
    var whole: String?
  }

  /// A record of a version.
  typealias Version = (id: [UInt8], value: ComparedValue)

  /// The two versions of all records, which are the same without a conflict.
  struct Outcome {
    var ours: [Version] = []
    var theirs: [Version] = []
    var conflicts: [MergeConflict] = []
  }

  /// Creates a merge of what two sides have made of a document.
  init(base: MergeDocument, ours: MergeDocument, theirs: MergeDocument) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
  }

  /// Whether each document holds a record by itself, which may even have got another identifier.
  var isSingle: Bool {
    ours.form == .record && theirs.form == .record
      && (base.form == .record || base.form == .nothing)
  }

  /// Merges the records.
  ///
  /// - Throws: `MergeRefusal` if a side has taken out all records, or if ours cannot hold the outcome.
  func merged() throws(MergeRefusal) -> Outcome {
    for (side, document) in [(MergeRefusal.Side.ours, ours), (.theirs, theirs)]
    where document.form == .nothing { throw MergeRefusal(side: side, obstacle: .nothing) }
    var outcome = Outcome()
    if isSingle {
      let item = ListMerge.Item(
        base: base.records.first?.value,
        ours: ours.records[0].value,
        theirs: theirs.records[0].value
      )
      add(item, id: [], to: &outcome)
      return outcome
    }
    for (id, item) in items { add(item, id: id, to: &outcome) }
    let isAlone = outcome.ours.count == 1 && outcome.theirs.count == 1
    if ours.form == .record, !isAlone {
      throw MergeRefusal(side: .ours, obstacle: .singleRecord)
    }
    return outcome
  }

  /// The records of all sides in the order in which they are merged.
  private var items: [(id: [UInt8], item: ListMerge.Item)] {
    var numbers: [[UInt8]: Int] = [:]
    var items: [ListMerge.Item] = []
    func number(_ record: MergeDocument.Record) -> Int {
      if let number = numbers[record.id] { return number }
      numbers[record.id] = items.count
      items.append(ListMerge.Item())
      return items.count - 1
    }
    func order(
      _ document: MergeDocument,
      _ property: WritableKeyPath<ListMerge.Item, ComparedValue?>
    ) -> [Int] {
      document.records.map { record in
        let number = number(record)
        items[number][keyPath: property] = record.value
        return number
      }
    }
    let orders = [order(base, \.base), order(ours, \.ours), order(theirs, \.theirs)]
    // Records can come in any order.
    let list = ListMerge(
      items,
      base: orders[0],
      ours: orders[1],
      theirs: orders[2],
      isOrdered: false
    )
    return (list.items ?? []).map { item in
      let value = item.ours ?? item.theirs
      let id = value?[Project.Key.id.field.shape.key]?.text ?? ""
      return (Array(id.utf8), item)
    }
  }

  private func add(_ item: ListMerge.Item, id: [UInt8], to outcome: inout Outcome) {
    let separation = separations[id] ?? Separation()
    let name = isSingle ? nil : String(decoding: id, as: UTF8.self)
    let value: MergedValue
    if let reason = separation.whole, item.ours != item.theirs {
      value = MergedValue(ours: item.ours, theirs: item.theirs)
      outcome.conflicts.append(MergeConflict(record: name, field: "", reason: reason))
    } else {
      var merge = ValueMerge(separating: Set(separation.fields.keys))
      value = merge.merge(
        item.base,
        item.ours,
        item.theirs,
        at: FieldPlace(),
        as: RecordDifference.shape
      )
      outcome.conflicts += merge.conflicts.map { place in
        MergeConflict(
          record: name,
          field: place.description,
          reason: separation.fields[Array(place.description.utf8)]
        )
      }
    }
    if let value = value.ours { outcome.ours.append((id, value)) }
    if let value = value.theirs { outcome.theirs.append((id, value)) }
  }

  /// Has each side keep its own value of the fields in which merging has brought errors or, where that is
  /// no remedy, its own record; returns whether that makes a difference.
  mutating func separate(_ errors: [MergeCheck.NewError]) -> Bool {
    let sides = [ours, theirs].map { document in
      Dictionary(
        document.records.map { (isSingle ? [] : $0.id, $0.value) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    let before = separations
    var isChanged = false
    for error in errors {
      let id = isSingle ? [] : error.record
      var separation = separations[id] ?? Separation()
      let values = sides.map { side in
        side[id]?.members.first { $0.key == error.field }?.value
      }
      // Either version can have the same error.
      if let field = error.field, before[id]?.fields[field] == nil, values[0] != values[1] {
        separation.fields[field] = separation.fields[field] ?? error.message
      } else if separation.whole == nil {
        separation.whole = error.message
      } else {
        continue
      }
      separations[id] = separation
      isChanged = true
    }
    return isChanged
  }
}
