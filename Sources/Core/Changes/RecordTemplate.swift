/// A record to be filled in with an editor: every field of the table, those that need not be there as comments.
///
/// The text is JSON whichever of the comments that hold a field are taken for the field: one before the last
/// field that is there ends in a comma, and one after it begins with one.
public struct RecordTemplate {
  private let record: JSONTree
  private let width: Int
  private var text = ""

  /// Creates a template of a record, of which some fields may be known, for lines of `width` columns.
  ///
  /// - Throws: `EditRefusal` if `document` is not one record.
  public init(of document: [UInt8], width: Int) throws(EditRefusal) {
    let editor = try DocumentEditor(single: document)
    guard let record = editor.tree else { throw .noRecord }
    (self.record, self.width) = (record, width)
  }

  /// The text.
  public var bytes: [UInt8] {
    var writer = self
    writer.text = "{\n"
    writer.write(Project.objectShape, record, indentation: "  ", isRecord: true)
    return Array((writer.text + "}\n").utf8)
  }

  /// A field of an object with what stands for it.
  private struct Item {
    let field: FieldShape
    /// The value, or `nil` if the field is a comment.
    let value: JSONTree?
    let isRequired: Bool
  }

  private mutating func write(
    _ object: ObjectShape,
    _ value: JSONTree?,
    indentation: String,
    isRecord: Bool = false
  ) {
    let items = object.fields.filter { $0.listing != .hidden }.map { field in
      // The identifier is made of the title where it is left out.
      let isRequired = field.isRequired && !(isRecord && field.key == Self.identifierKey)
      let known = value?[field.key]
      return Item(
        field: field,
        value: known ?? (isRequired ? field.shape.blank : nil),
        isRequired: isRequired
      )
    }
    let last = items.lastIndex { $0.value != nil } ?? -1
    for (index, item) in items.enumerated() {
      explain(item, indentation: indentation, isRecord: isRecord)
      let comma = index < last ? "," : ""
      if let value = item.value {
        text += "\(indentation)\"\(item.field.key)\": "
        write(value, as: item.field.shape, indentation: indentation)
        text += comma + "\n"
      } else {
        let start = index > last && last >= 0 ? ", " : ""
        let value = item.field.shape.blank.text(layout: .compact)
        text += "\(indentation)// \(start)\"\(item.field.key)\": \(value)\(comma)\n"
      }
    }
  }

  private mutating func write(_ value: JSONTree, as shape: Shape, indentation: String) {
    if case .object(let object) = shape {
      text += "{\n"
      write(object, value, indentation: indentation + "  ")
      text += indentation + "}"
      return
    }
    let lines = value.text(layout: .indented(isInline: shape.isInline)).split(separator: "\n")
    text += lines.joined(separator: "\n" + indentation)
  }

  private static let identifierKey = Project.Key.id.field.shape.key

  // MARK: Comments

  private mutating func explain(_ item: Item, indentation: String, isRecord: Bool) {
    let field = item.field
    var parts = [item.isRequired ? "Required." : "", field.summary, field.shape.demand ?? ""]
    if isRecord, field.key == Self.identifierKey {
      parts.append("Left out, it is made of the title.")
    } else if isRecord, field.isRequired, let example = ExampleRecord.value(of: field.key) {
      if !field.shape.hasParts { parts.append("Example: \(example)") }
    }
    comment(parts.filter { !$0.isEmpty }.joined(separator: " "), indentation: indentation)
    guard let elements = field.shape.elementShape, case .object(let object) = elements else {
      return
    }
    for part in object.fields {
      let words = [part.isRequired ? "Required." : "", part.summary, part.shape.demand ?? ""]
      let sentence = words.filter { !$0.isEmpty }.joined(separator: " ")
      comment("- \(part.key): \(sentence)", indentation: indentation, hangingIndent: 2)
    }
  }

  private mutating func comment(
    _ sentence: String,
    indentation: String,
    hangingIndent: Int = 0
  ) {
    let lines = CommentedText.comment(
      sentence,
      indentation: indentation,
      hangingIndent: hangingIndent,
      width: width
    )
    for line in lines { text += line + "\n" }
  }
}

extension Shape {
  /// Whether the value is an object whose fields are explained one by one.
  fileprivate var hasParts: Bool {
    switch self {
    case .object: true
    case .text, .list, .languageMap: false
    }
  }

  /// A value to be filled in, which no rule lets pass as it is.
  fileprivate var blank: JSONTree {
    switch self {
    case .text: .text("")
    case .list(.text(let kind), _): .list(kind.isCode ? [] : [.text("")])
    case .list(.object(let object), _): .list([object.blank])
    case .object(let object): object.blank
    case .languageMap(let object): .object([JSONTree.Member(key: "", value: object.blank)])
    }
  }

  /// What is expected of the value, as sentences: the form of a text, or the codes with their names.
  fileprivate var demand: String? {
    switch self {
    case .text(let kind), .list(.text(let kind), _): kind.demand
    case .languageMap: Language.listed
    case .object, .list(.object, _): nil
    }
  }
}

extension ObjectShape {
  /// An object with all that is required or, of fields that need not be there, the first.
  fileprivate var blank: JSONTree {
    let required = fields.filter(\.isRequired)
    return .object(
      (required.isEmpty ? Array(fields.prefix(1)) : required).map {
        JSONTree.Member(key: $0.key, value: $0.shape.blank)
      }
    )
  }
}

extension TextKind {
  fileprivate var demand: String? {
    switch form {
    case .code(let type): type.listed
    case .identifier(.identifier), .machine(.date), .machine(.address), .machine(.identifier):
      pattern?.expectation
    case .prose(let offered): offered.isEmpty || !isOffered ? nil : Self.known(offered)
    case .identifier, .machine: nil
    }
  }

  private var pattern: TextPattern? {
    switch form {
    case .identifier(let pattern), .machine(let pattern): pattern
    case .prose, .code: nil
    }
  }

  private static func known(_ offered: [String]) -> String {
    "Known: \(offered.joined(separator: ", "))."
  }
}

extension CodedValue {
  /// The codes, each with its English name where it is short for that.
  fileprivate static var listed: String {
    let codes = allCases.map { code in
      code.rawValue.utf8.count > 2 ? code.rawValue : "\(code.rawValue) (\(code.name(in: .english)))"
    }
    return "One of: \(codes.joined(separator: ", "))."
  }
}

extension JSONTree {
  /// How a value is written in a template.
  fileprivate enum Layout {
    case compact
    case indented(isInline: Bool)
  }

  fileprivate func text(layout: Layout) -> String {
    var writer: JSONWriter
    switch layout {
    case .compact:
      writer = JSONWriter(layout: .compact)
      write(to: &writer)
    case .indented(let isInline):
      writer = JSONWriter()
      if isInline, case .list(let elements) = self {
        writer.array(isInline: true) { for element in elements { element.write(to: &$0) } }
      } else {
        write(to: &writer)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
