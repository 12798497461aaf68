/// Projects as one JSON array in canonical form, written piece by piece.
///
/// The array can be read again by every command; so can an empty one.
public struct JSONExport {
  private var array = JSONArrayStream()

  /// Opens the array.
  public init() {}

  /// Adds projects and returns the bytes that are ready to be written out.
  public mutating func add(_ projects: [Project]) -> [UInt8] {
    array.add { writer in
      for project in projects { project.write(to: &writer, isInline: false) }
    }
  }

  /// Adds an object with some columns of each project.
  public mutating func add(
    _ projects: [Project],
    columns: [ProjectColumn],
    context: ProjectColumnContext
  ) -> [UInt8] {
    array.add { writer in
      for project in projects {
        writer.object { for column in columns { column.write(project, in: context, to: &$0) } }
      }
    }
  }

  /// Closes the array and returns the last bytes.
  public mutating func finish() -> [UInt8] { array.finish() }
}

extension Project {
  /// The record as a JSON text in canonical form, with a line end.
  public var canonicalJSON: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, isInline: false)
    writer.endLine()
    return writer.bytes
  }

  /// The record as a line of compact JSON.
  public var compactJSON: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    write(to: &writer, isInline: false)
    writer.endLine()
    return writer.bytes
  }
}
