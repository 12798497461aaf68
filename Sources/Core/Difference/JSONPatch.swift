/// The operations that make one JSON value of another (RFC 6902), of which there are as few as can be
/// found.
///
/// Members are added, removed and replaced, items of lists as ``ListAlignment`` has them, and what goes
/// in one place and comes in another is moved. A list of which little stays is replaced as a whole.
struct JSONPatch {
  /// The operations, each on what those before it leave.
  let operations: [Operation]

  /// One operation; paths are JSON Pointers (RFC 6901).
  enum Operation: Equatable {
    case add(path: String, ComparedValue)
    /// The value is what goes.
    case remove(path: String, ComparedValue)
    case replace(path: String, ComparedValue)
    case move(from: String, path: String)
  }

  /// Finds the operations on `old` that make `new` of it; nothing stands for `null`.
  init(from old: ComparedValue?, to new: ComparedValue?) {
    switch (old, new) {
    case (nil, let new?): operations = [.add(path: "", new)]
    case (_?, nil): operations = [.replace(path: "", .null)]
    case (nil, nil): operations = []
    case (let old?, let new?):
      var plan = PatchPlan()
      plan.compare(old, new, at: "")
      operations = plan.operations()
    }
  }

  /// Returns a key as part of a path.
  static func token(_ key: [UInt8]) -> String {
    "/" + JSONPointers.escaped(String(decoding: key, as: UTF8.self))
  }
}

extension JSONPatch.Operation {
  /// The same operation on the part at a path of a larger value.
  func below(_ parent: String) -> Self {
    switch self {
    case .add(let path, let value): .add(path: parent + path, value)
    case .remove(let path, let value): .remove(path: parent + path, value)
    case .replace(let path, let value): .replace(path: parent + path, value)
    case .move(let from, let path): .move(from: parent + from, path: parent + path)
    }
  }

  /// The place of the value that the operation is about, after it.
  var path: String {
    switch self {
    case .add(let path, _), .remove(let path, _), .replace(let path, _), .move(_, let path): path
    }
  }

  /// Writes the operation as an object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .add(let path, let value): Self.write("add", path, value, to: &writer)
      case .replace(let path, let value): Self.write("replace", path, value, to: &writer)
      case .remove(let path, _):
        writer.member("op", "remove")
        writer.member("path", path)
      case .move(let from, let path):
        writer.member("op", "move")
        writer.member("from", from)
        writer.member("path", path)
      }
    }
  }

  private static func write(
    _ name: String,
    _ path: String,
    _ value: ComparedValue,
    to writer: inout JSONWriter
  ) {
    writer.member("op", name)
    writer.member("path", path)
    writer.key("value")
    // A record as a whole is the only value whose shape is plain from its path.
    value.write(as: path.isEmpty ? RecordDifference.shape : nil, to: &writer)
  }
}
