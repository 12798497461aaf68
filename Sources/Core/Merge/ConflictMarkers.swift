/// How the two versions of a conflict are marked: as git does it.
public struct ConflictMarkers: Sendable {
  /// What our version is called.
  public let ours: String

  /// What the other version is called.
  public let theirs: String

  /// The number of characters of a marker.
  public let size: Int

  /// The number of characters that git gives a marker unless it is told another one.
  public static let usualSize = 7

  /// Creates markers.
  public init(ours: String, theirs: String, size: Int = usualSize) {
    (self.ours, self.theirs, self.size) = (ours, theirs, size)
  }

  /// A line that starts our version, parts the two, or ends the other.
  enum Line { case start, middle, end }

  /// Returns a line of a marker, without its end.
  func text(of line: Line) -> String {
    let (sign, name) =
      switch line {
      case .start: ("<", ours)
      case .middle: ("=", "")
      case .end: (">", theirs)
      }
    let marker = String(repeating: sign, count: size)
    // A name is one line, whatever is in it.
    return name.isEmpty ? marker : marker + " " + visibleText(name)
  }
}
