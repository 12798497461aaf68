@testable import Core

/// A document before and after some of its fields were changed.
struct EditedDocument {
  let old: [UInt8]
  let new: [UInt8]
  private let oldValue: SourceValue
  private let newValue: SourceValue

  /// Reads both, which have to be JSON.
  init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = old
    self.new = new
    oldValue = required(SourceValue(old), "the document is no JSON")
    newValue = required(SourceValue(new), "no JSON: \(String(decoding: new, as: UTF8.self))")
  }

  /// Requires every key and value outside some paths to be written as it was, and in the same order.
  func checkRest(outside paths: [FieldPath]) {
    checkMembers(of: oldValue, newValue, paths.map { $0.keys[...] })
  }

  private func checkMembers(
    of old: SourceValue,
    _ new: SourceValue,
    _ paths: [ArraySlice<String>]
  ) {
    var rest = new.members[...]
    for member in old.members {
      let inner = paths.filter { $0.first.map { member.key.elementsEqual($0.utf8) } ?? false }
        .map { $0.dropFirst() }
      let key = String(decoding: member.keyText, as: UTF8.self)
      let position = rest.firstIndex { $0.keyText.elementsEqual(member.keyText) }
      if inner.contains(where: \.isEmpty) {
        // The field itself may go or change.
        if let position { rest = rest[(position + 1)...] }
        continue
      }
      let other = rest[required(position, "\(key) is lost")]
      rest = rest[(required(position, "") + 1)...]
      if inner.isEmpty {
        require(other.value.text.elementsEqual(member.value.text), "\(key) is changed")
      } else if member.value.isObject {
        checkMembers(of: member.value, other.value, inner)
      }
    }
  }

  /// Requires all bytes to be the same but those of one field.
  func checkBytes(outside path: FieldPath) {
    let ranges = allowedRanges(path.keys[...], oldValue, newValue)
    let isConfined = ranges.contains { range in
      let (start, end) = (old[..<range.lowerBound], old[range.upperBound...])
      return new.count >= start.count + end.count && new.starts(with: start)
        && new.suffix(end.count).elementsEqual(end)
    }
    require(isConfined, "other bytes than those of \(path) are changed")
  }

  /// The ranges of which one may be different: that of a value that stays, with its neighbourhood of one
  /// that goes, or any between members where one is added.
  private func allowedRanges(
    _ path: ArraySlice<String>,
    _ old: SourceValue,
    _ new: SourceValue?
  ) -> [Range<Int>] {
    guard let key = path.first, old.isObject else { return [old.text.indices] }
    let (members, gaps) = (old.members, gaps(of: old))
    guard let index = members.firstIndex(where: { $0.key.elementsEqual(key.utf8) }) else {
      return gaps
    }
    guard let value = new?[key] else {
      return [gaps[index].lowerBound..<gaps[index + 1].upperBound]
    }
    return allowedRanges(path.dropFirst(), members[index].value, value)
  }

  /// The ranges before, between and after members.
  private func gaps(of object: SourceValue) -> [Range<Int>] {
    let members = object.members
    let ends = [object.text.startIndex + 1] + members.map(\.value.text.endIndex)
    let starts = members.map(\.keyText.startIndex) + [object.text.endIndex - 1]
    return zip(ends, starts).map { $0..<$1 }
  }
}
