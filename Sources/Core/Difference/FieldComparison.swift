/// Collects the differences within a record.
struct FieldComparison {
  private(set) var changes: [FieldChange] = []
  /// The weight of the field at hand, where one was met that gives it to all that is in it.
  private var weight: FieldChange.Weight?

  init() {}

  /// Compares the values at a place that both records have.
  mutating func compare(
    _ old: ComparedValue,
    _ new: ComparedValue,
    at place: FieldPlace,
    as shape: Shape?
  ) {
    if case (.object(let oldMembers), .object(let newMembers)) = (old, new) {
      compare(oldMembers, newMembers, at: place, as: shape)
    } else if case (.array(let oldItems), .array(let newItems)) = (old, new) {
      compare(oldItems, newItems, at: place, as: shape)
    } else if old != new {
      add(.changed(old, new), at: place, as: shape)
    }
  }

  private mutating func compare(
    _ old: [ComparedValue.Member],
    _ new: [ComparedValue.Member],
    at place: FieldPlace,
    as shape: Shape?
  ) {
    let pairs = MemberAlignment(old, new).differing
      .map { (pair: $0, field: shape?.field(named: $0.name)) }
      .enumerated()
      .sorted {
        ($0.element.field?.position ?? .max, $0.offset)
          < ($1.element.field?.position ?? .max, $1.offset)
      }
    for (_, (pair, field)) in pairs {
      let outer = weight
      if weight == nil, field?.listing == .shortColumn { weight = .decisive }
      compare(pair, at: place.appending(.key(pair.name)), as: field?.shape)
      weight = outer
    }
  }

  private mutating func compare(
    _ pair: MemberAlignment.Pair,
    at place: FieldPlace,
    as shape: Shape?
  ) {
    switch (pair.old, pair.new) {
    case (let old?, let new?): compare(old, new, at: place, as: shape)
    // What is in an object says more than the object as a whole.
    case (.object(let old), nil) where !old.isEmpty: compare(old, [], at: place, as: shape)
    case (nil, .object(let new)) where !new.isEmpty: compare([], new, at: place, as: shape)
    case (let old?, nil): add(.removed(old), at: place, as: shape)
    case (nil, let new?): add(.added(new), at: place, as: shape)
    case (nil, nil): break
    }
  }

  private mutating func compare(
    _ old: [ComparedValue],
    _ new: [ComparedValue],
    at place: FieldPlace,
    as shape: Shape?
  ) {
    let likeness = Likeness(old.count * new.count, as: shape?.elementShape)
    let steps = ListAlignment(old, new, changeCost: likeness.changeCost).steps
    // "From 2 to 2" says nothing to people: a list of words that is turned round is shown as a whole.
    if steps.contains(where: \.isMoveInPlace), shape?.elementShape?.isWording == false {
      return add(.changed(.array(old), .array(new)), at: place, as: shape)
    }
    for step in steps {
      switch step {
      case .kept: break
      case .removed(let index): add(.removed(old[index]), at: place, index, old[index], as: shape)
      case .added(let index): add(.added(new[index]), at: place, index, new[index], as: shape)
      case .moved(let from, let to):
        add(.moved(new[to], from: from, to: to), at: place, to, new[to], as: shape)
      case .changed(let from, let to):
        let item = place.appending(.item(to, name: new[to].name(as: shape?.elementShape)))
        compare(old[from], new[to], at: item, as: shape?.elementShape)
      }
    }
  }

  private mutating func add(
    _ change: FieldChange.Change,
    at list: FieldPlace,
    _ index: Int,
    _ value: ComparedValue,
    as shape: Shape?
  ) {
    let shape = shape?.elementShape
    add(change, at: list.appending(.item(index, name: value.name(as: shape))), as: shape)
  }

  private mutating func add(_ change: FieldChange.Change, at place: FieldPlace, as shape: Shape?) {
    let weight = weight ?? (shape?.isWording == true ? .wording : .fact)
    changes.append(FieldChange(place: place, change: change, weight: weight, shape: shape))
  }
}

extension ListAlignment.Step {
  /// Whether an item has its old position although others went past it.
  fileprivate var isMoveInPlace: Bool {
    guard case .moved(let old, let new) = self else { return false }
    return old == new
  }
}

extension ComparedValue {
  /// The text of the first field of an object, which names it.
  fileprivate func name(as shape: Shape?) -> String? { members(as: shape).first?.member.value.text }
}

extension Shape {
  /// Whether the value is written for people to read, and is none of a list of known words.
  fileprivate var isWording: Bool {
    switch self {
    case .text(let kind): kind.isProse && !kind.isOffered
    case .list(let element, _): element.shape.isWording
    case .languageMap: true
    case .object(let object): object.fields.allSatisfy(\.shape.isWording)
    }
  }
}
