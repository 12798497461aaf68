/// A change to the bytes of an input that repairs what a finding names.
public struct Edit: Sendable, Hashable {
  /// The bytes to replace, as offsets in the input; empty to insert.
  public var range: Range<Int>

  /// The text that takes their place; empty to delete.
  public var text: String

  /// Creates an edit.
  public init(_ range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

extension Edit {
  /// Returns `bytes` after all of `edits`, or `nil` if two of them overlap or one lies outside.
  public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    // An insertion comes before an edit that starts at the same byte.
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in ordered {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
        return nil
      }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.text.utf8
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
