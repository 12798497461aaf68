/// A record as it is written in a document: for each field the node of its value, and its texts.
///
/// Rules and queries work on views, so that no value becomes a `String` unless somebody needs it.
/// A view must not leave the closure that it is handed to; see ``JSONView``.
struct RecordView {
  let json: JSONView
  private let layout: UnsafePointer<ObjectLayout>
  /// The nodes of values, placed by the layout; 0 where a field is absent.
  private let slots: UnsafePointer<UInt32>
  /// Whether a field of the record or of its timeline is there twice, so that nobody can say which of the
  /// values counts; the nodes are those of the first.
  let hasRepeatedKey: Bool
  /// The first day, if it is one of the calendar.
  let start: CalendarDate?
  /// The last day, if it is one of the calendar.
  let end: CalendarDate?
  /// Every text of a known field, in source order.
  let texts: UnsafeBufferPointer<RecordText.Entry>
  /// Every list of texts of a known field, in source order.
  let lists: UnsafeBufferPointer<RecordList>

  /// The node of the record.
  static var root: Int { 0 }

  init(
    json: JSONView,
    layout: UnsafePointer<ObjectLayout>,
    slots: UnsafePointer<UInt32>,
    hasRepeatedKey: Bool,
    texts: UnsafeBufferPointer<RecordText.Entry>,
    lists: UnsafeBufferPointer<RecordList>
  ) {
    self.json = json
    self.layout = layout
    self.slots = slots
    self.hasRepeatedKey = hasRepeatedKey
    self.texts = texts
    self.lists = lists
    let first = layout.pointee[Project.Key.timeline.rawValue].object.pointee.firstSlot
    func date(_ key: Timeline.Key) -> CalendarDate? {
      let node = Int(slots[first &+ key.rawValue])
      return node != 0 && json[node].kind == .string ? CalendarDate(json.text(node)) : nil
    }
    start = date(.start)
    end = date(.end)
  }

  /// The node of the value of a field, or `nil` if the record does not have the field.
  @inline(__always)
  func node(_ key: Project.Key) -> Int? { node(inSlot: key.rawValue) }

  /// The node of the value of a field of the object in another, or `nil` if there is none.
  func node<Part: FieldKey>(_ key: Project.Key, _ part: Part) -> Int? {
    let object = layout.pointee[key.rawValue].object.pointee
    return node(inSlot: object.firstSlot + part.rawValue)
  }

  @inline(__always)
  private func node(inSlot slot: Int) -> Int? {
    let node = slots[slot]
    return node == 0 ? nil : Int(node)
  }

  /// The text of a field, or `nil` if the field is absent or no string.
  @inline(__always)
  func text(_ key: Project.Key) -> TextView? {
    guard let node = node(key), json[node].kind == .string else { return nil }
    return json.text(node)
  }

  /// The code in a field, or `nil` if the field is absent or its word unknown.
  @inline(__always)
  func code<Code: CodedValue>(_ key: Project.Key, as type: Code.Type = Code.self) -> Code? {
    text(key).flatMap { Code($0) }
  }

  /// Calls `body` with each known code of a list; returns whether there is nothing else in it.
  @inline(__always)
  func forEachCode<Code: CodedValue>(
    _ key: Project.Key,
    as: Code.Type,
    _ body: (Code) -> Void
  ) -> Bool {
    guard let node = node(key) else { return true }
    guard json[node].kind == .array else { return false }
    var areKnown = true
    for element in json.elements(of: node) {
      if json[element].kind == .string, let code = Code(json.text(element)) {
        body(code)
      } else {
        areKnown = false
      }
    }
    return areKnown
  }

  /// The node of one end of the timeline, if it is a string.
  func timelineNode(_ key: Timeline.Key) -> Int? {
    guard let node = node(.timeline, key), json[node].kind == .string else { return nil }
    return node
  }

  /// Returns whether a text may occur anywhere in the record.
  func mayHold(_ needle: CaselessNeedle) -> Bool {
    needle.mayOccur(in: json.bytes(in: json[Self.root].range))
  }

  /// Whether the record has the shape of a project, so that ``project`` is one.
  var isProject: Bool {
    let fields = Project.fields
    return haveValues { fields[$0].fits(json, $1) }
  }

  /// The project, or `nil` if the record does not have the shape of one.
  var project: Project? {
    let fields = Project.fields
    var project = Project.blank
    return haveValues { fields[$0].read(json, $1, &project) } ? project : nil
  }

  /// The project with the values of some fields and none of the others, or `nil` if the record does not
  /// have the shape of a project.
  func project(reading wanted: FieldSet) -> Project? {
    let fields = Project.fields
    var project = Project.blank
    let isProject = haveValues {
      wanted.contains($0) ? fields[$0].read(json, $1, &project) : fields[$0].fits(json, $1)
    }
    return isProject ? project : nil
  }

  /// Calls `body` with the position of each field that has a value; an empty list or map is none.
  @inline(__always)
  func forEachGivenField(_ body: (_ position: Int) -> Void) {
    for position in Project.fields.indices {
      guard let node = node(inSlot: position) else { continue }
      let isContainer = json[node].kind == .array || json[node].kind == .object
      if !isContainer || json[node].next != node &+ 1 { body(position) }
    }
  }

  /// Returns whether each field has one value that `isValue` accepts, or none if it need not have one.
  @inline(__always)
  private func haveValues(where isValue: (_ field: Int, _ node: Int) -> Bool) -> Bool {
    if hasRepeatedKey { return false }
    let required = layout.pointee.required
    for index in Project.fields.indices {
      if let node = node(inSlot: index) {
        guard isValue(index, node) else { return false }
      } else if required.contains(index) {
        return false
      }
    }
    return true
  }
}

extension JSONView {
  /// The node of the string that is the value of a field of an object, or `nil` if there is none.
  func member<Key: FieldKey>(_ key: Key, of object: Int) -> Int? {
    member(at: key.rawValue, of: object, in: Key.Owner.objectShape)
  }

  /// The node of the string that is the value of the field at a position of a shape.
  func member(at position: Int, of object: Int, in shape: ObjectShape) -> Int? {
    guard self[object].kind == .object else { return nil }
    let table = shape.keys
    for node in keys(of: object) where table.matches(text(node), position) {
      if self[node + 1].kind == .string { return node + 1 }
    }
    return nil
  }
}

/// A text of a record with what it is.
struct RecordText {
  let json: JSONView
  let entry: Entry

  /// The text itself.
  var view: TextView { json.text(node) }

  /// A text by its place in the document, as the reader keeps it.
  struct Entry {
    let node: UInt32
    let kind: TextKind
    /// What the reader met in the text, which spares most rules a look at it.
    let traits: TextTraits

    @inline(__always)
    init(_ node: Int, of json: JSONView, kind: TextKind) {
      self.node = UInt32(truncatingIfNeeded: node)
      self.kind = kind
      traits = json[node].traits
    }
  }

  /// The node of the text.
  var node: Int { Int(entry.node) }

  /// What the text is.
  var kind: TextKind { entry.kind }
}

/// A list of texts in a record.
struct RecordList {
  var node: UInt32
  /// What the texts are.
  var kind: TextKind
}
