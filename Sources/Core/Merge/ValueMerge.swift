/// What a value becomes: the same for both sides or, where they disagree, a version of each.
struct MergedValue {
  var ours: ComparedValue?
  var theirs: ComparedValue?

  init(ours: ComparedValue?, theirs: ComparedValue?) {
    (self.ours, self.theirs) = (ours, theirs)
  }

  /// A value on which both sides agree.
  init(_ value: ComparedValue?) { self.init(ours: value, theirs: value) }
}

/// Merges the changes that two sides have made to a value, and collects where they disagree.
///
/// The sides have the same rights: merging ours into theirs has the same outcome.
struct ValueMerge {
  /// Where the sides disagree.
  private(set) var conflicts: [FieldPlace] = []

  /// The fields of the record of which each side keeps its own value, by their keys.
  private let separated: Set<[UInt8]>

  init(separating separated: Set<[UInt8]> = []) {
    self.separated = separated
  }

  /// Merges what two sides have made of `base`; `nil` stands for no value.
  mutating func merge(
    _ base: ComparedValue?,
    _ ours: ComparedValue?,
    _ theirs: ComparedValue?,
    at place: FieldPlace,
    as shape: Shape?
  ) -> MergedValue {
    if ours == theirs { return MergedValue(ours) }
    if isSeparated(place) { return conflict(ours, theirs, at: place) }
    if base == theirs { return MergedValue(ours) }
    if base == ours { return MergedValue(theirs) }
    // What both sides have added begins with nothing in it.
    let all = [base ?? ours?.emptied, ours, theirs].compactMap(\.self)
    let (objects, lists) = (all.compactMap(\.objectMembers), all.compactMap(\.elements))
    if objects.count == 3 {
      return merge(objects[0], objects[1], objects[2], at: place, as: shape)
    }
    guard lists.count == 3 else { return conflict(ours, theirs, at: place) }
    if let kind = shape?.setKind, let set = SetMerge(lists[0], lists[1], lists[2], of: kind) {
      return MergedValue(.array(set.elements))
    }
    let list = ListMerge(lists[0], lists[1], lists[2], as: shape?.elementShape)
    guard let items = list.items else { return conflict(ours, theirs, at: place) }
    return merge(items, at: place, as: shape?.elementShape)
  }

  private func isSeparated(_ place: FieldPlace) -> Bool {
    guard place.steps.count == 1, case .key(let key) = place.steps[0] else { return false }
    return separated.contains(Array(key.utf8))
  }

  private mutating func conflict(
    _ ours: ComparedValue?,
    _ theirs: ComparedValue?,
    at place: FieldPlace
  ) -> MergedValue {
    conflicts.append(place)
    return MergedValue(ours: ours, theirs: theirs)
  }

  /// Merges the members of objects.
  private mutating func merge(
    _ base: [ComparedValue.Member],
    _ ours: [ComparedValue.Member],
    _ theirs: [ComparedValue.Member],
    at place: FieldPlace,
    as shape: Shape?
  ) -> MergedValue {
    let sides = [base, ours, theirs].map { members in
      Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    // The members of all in the order of the fields, in which conflicts are told.
    let keys = Set(sides.flatMap(\.keys)).map { ComparedValue.Member(key: $0, value: .null) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var versions: (ours: [ComparedValue.Member], theirs: [ComparedValue.Member]) = ([], [])
    for (member, memberShape) in ComparedValue.object(keys).members(as: shape) {
      let merged = merge(
        sides[0][member.key],
        sides[1][member.key],
        sides[2][member.key],
        at: place.appending(.key(member.name)),
        as: memberShape
      )
      if let value = merged.ours { versions.ours.append(.init(key: member.key, value: value)) }
      if let value = merged.theirs { versions.theirs.append(.init(key: member.key, value: value)) }
    }
    return MergedValue(
      ours: .object(sorting: versions.ours),
      theirs: .object(sorting: versions.theirs)
    )
  }

  /// Merges the items of a list, which are in their order.
  private mutating func merge(
    _ items: [ListMerge.Item],
    at place: FieldPlace,
    as shape: Shape?
  ) -> MergedValue {
    var versions: (ours: [ComparedValue], theirs: [ComparedValue]) = ([], [])
    for (index, item) in items.enumerated() {
      let name = (item.ours ?? item.theirs)?.members(as: shape).first?.member.value.text
      let merged = merge(
        item.base,
        item.ours,
        item.theirs,
        at: place.appending(.item(index, name: name)),
        as: shape
      )
      if let value = merged.ours { versions.ours.append(value) }
      if let value = merged.theirs { versions.theirs.append(value) }
    }
    return MergedValue(ours: .array(versions.ours), theirs: .array(versions.theirs))
  }
}

extension ComparedValue {
  /// Creates an object of members that are in any order.
  fileprivate static func object(sorting members: [Member]) -> Self {
    .object(members.sorted { $0.key.lexicographicallyPrecedes($1.key) })
  }

  /// The members of an object, or `nil` if it is none.
  fileprivate var objectMembers: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The elements of an array, or `nil` if it is none.
  fileprivate var elements: [Self]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// A container of the same type with nothing in it, to which both sides have added.
  fileprivate var emptied: Self? {
    switch self {
    case .object: .object([])
    case .array: .array([])
    case .string, .word: nil
    }
  }

  /// The value as bytes that order values of any type, the same ones everywhere.
  var orderingBytes: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    write(to: &writer)
    return writer.bytes
  }
}

extension Shape {
  /// What the texts of a list are that has no order and nothing twice.
  fileprivate var setKind: TextKind? {
    guard case .list(.text(let kind), _) = self, kind.formsSets else { return nil }
    return kind
  }
}
