/// One difference within a record: a value that came, went or became another, or an item that moved.
struct FieldChange: Sendable {
  let place: FieldPlace
  let change: Change
  let weight: Weight
  /// The shape of the value, if it is that of a field.
  let shape: Shape?

  /// What became of the value.
  enum Change: Sendable, Equatable {
    case added(ComparedValue)
    case removed(ComparedValue)
    case changed(ComparedValue, ComparedValue)
    /// An item of a list has another position, counted from 0.
    case moved(ComparedValue, from: Int, to: Int)
  }

  /// How much a change matters to somebody who looks a change of the registry through.
  enum Weight: Int, Comparable, Sendable, CaseIterable {
    /// A field that short lists show: codes and dates.
    case decisive
    /// Any other field.
    case fact
    /// What is written for people to read.
    case wording

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

extension FieldChange {
  /// The place for people: of a code in a list that of the list, and of any other item its number, as its
  /// name is in its value.
  var shownPlace: String {
    guard let item = place.item else { return place.description }
    return place.parent.description + (weight == .decisive ? "" : "[\(item + 1)]")
  }
}
