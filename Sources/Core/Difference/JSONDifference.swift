extension DifferenceFormat {
  /// An array with an object for each record that differs.
  public static let json = Self(
    name: "json",
    summary: "an array with an object for each record that differs",
    shown: visibleJSON,
    writer: { _ in JSONDifferenceWriter() },
    countWriter: { _ in JSONCountWriter() }
  )

  /// For each record that differs, a line with the operations of RFC 6902 that change it.
  public static let jsonPatch = Self(
    name: "json-patch",
    summary: "a line of JSON for each record, with the operations of RFC 6902 on the old one",
    shown: visibleJSON,
    writer: { _ in JSONPatchWriter() },
    countWriter: nil
  )
}

/// Writes each difference as an object.
private struct JSONDifferenceWriter: DifferenceWriter {
  private var records = JSONArrayStream()

  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {
    records.add(to: &text) { writer in
      writer.object { writer in
        writer.identify(difference)
        if let title = difference.title { writer.member("title", title) }
        if difference.change == .changed {
          writer.array("fields") { for change in changes { change.write(to: &$0) } }
        } else {
          writer.key("record")
          difference.latest.write(as: RecordDifference.shape, to: &writer)
        }
      }
    }
  }

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {
    text += records.finish()
  }
}

/// Writes how many records differ, as one object.
private struct JSONCountWriter: DifferenceWriter {
  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {}

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("changed", counts.changed)
      writer.member("added", counts.added)
      writer.member("removed", counts.removed)
      writer.member("unchanged", counts.unchanged)
      writer.member("uncompared", counts.uncompared)
      writer.object("fields") { writer in
        for field in counts.rankedFields { writer.member(field.path, field.count) }
      }
    }
    writer.endLine()
    text += writer.bytes
  }
}

/// Writes the operations for each record on a line.
private struct JSONPatchWriter: DifferenceWriter {
  let needsChanges = false
  private var writer = JSONWriter(layout: .compact)

  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {
    writer.append(to: &text) { writer in
      writer.object { writer in
        writer.identify(difference)
        writer.array("patch") { writer in
          for operation in difference.patch.operations { operation.write(to: &writer) }
        }
      }
      writer.endLine()
    }
  }

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {}
}

extension JSONWriter {
  /// Writes which record a difference is of, and what became of it.
  fileprivate mutating func identify(_ difference: RecordDifference) {
    key("id")
    if let id = difference.id { string(id) } else { null() }
    member("change", difference.change.rawValue)
  }
}

extension FieldChange {
  /// Writes the change as an object: the field, the place in the new record (or, of what is gone, in the
  /// old one), and the values.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("field", place.fieldPath)
      writer.member("path", place.pointer)
      writer.member("change", name)
      func member(_ key: String, _ value: ComparedValue) {
        writer.key(key)
        value.write(as: shape, to: &writer)
      }
      switch change {
      case .added(let value): member("new", value)
      case .removed(let value): member("old", value)
      case .changed(let old, let new):
        member("old", old)
        member("new", new)
      case .moved(let value, let from, let to):
        writer.member("from", from)
        writer.member("to", to)
        member("value", value)
      }
    }
  }

  private var name: String {
    switch change {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .moved: "moved"
    }
  }
}
