/// How one text becomes another, as the lines that go and come with three lines around each.
///
/// `patch -p1` and `git apply` take it. The form is that of POSIX (`diff -u`), with the names of Git: `a/` and `b/` before a path, and
/// `/dev/null` for a text that does not exist.
public struct UnifiedDiff: Sendable {
  private let name: String
  private let old: [UInt8]?
  private let new: [UInt8]?

  /// The number of lines around a change that are shown.
  private static let contextCount = 3

  /// Creates the difference between the contents of a file, or nothing, and new contents, or nothing.
  public init(name: String, from old: [UInt8]?, to new: [UInt8]?) {
    self.name = name
    self.old = old
    self.new = new
  }

  /// Returns the difference as text, which is empty if there is none.
  ///
  /// In colour it is meant for people, and shows what a terminal would not; else every line is as it is.
  public func text(style: TerminalStyle, isForTerminal: Bool) -> [UInt8] {
    let (before, after) = (Self.lines(of: old ?? []), Self.lines(of: new ?? []))
    let hunks = Self.hunks(of: LineEdit.edits(from: before, to: after))
    guard !hunks.isEmpty || old == nil || new == nil else { return [] }
    var output: [UInt8] = []
    func add(_ role: TerminalStyle.Role?, _ text: some Sequence<UInt8>) {
      let text =
        isForTerminal
        ? Array(visibleText(String(decoding: Array(text), as: UTF8.self)).utf8) : Array(text)
      output +=
        role.map { Array(style(String(decoding: text, as: UTF8.self), as: $0).utf8) } ?? text
      output.append(UInt8(ascii: "\n"))
    }
    add(.heading, "--- \(old == nil ? "/dev/null" : path("a"))".utf8)
    add(.heading, "+++ \(new == nil ? "/dev/null" : path("b"))".utf8)
    for hunk in hunks {
      add(.accent, "@@ -\(hunk.place(in: \.old)) +\(hunk.place(in: \.new)) @@".utf8)
      for edit in hunk.edits {
        let line = edit.isInsertion ? after[edit.new] : before[edit.old]
        let hasEnd = line.last == UInt8(ascii: "\n")
        add(edit.role, [edit.sign] + (hasEnd ? line.dropLast() : line))
        if !hasEnd { add(nil, "\\ No newline at end of file".utf8) }
      }
    }
    return output
  }

  private func path(_ side: String) -> String { name.hasPrefix("/") ? name : "\(side)/\(name)" }

  /// The lines with their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }

  /// The changes with the lines around them; what is near to each other is one hunk.
  private static func hunks(of edits: [LineEdit]) -> [Hunk] {
    var hunks: [Hunk] = []
    var lastChange = Int.min / 2
    for (index, edit) in edits.enumerated() where edit.kind != .kept {
      let start = max(0, index - contextCount)
      if index - lastChange > 2 * contextCount + 1 {
        hunks.append(Hunk(edits: edits[start...index]))
      } else {
        hunks[hunks.count - 1].edits = edits[hunks[hunks.count - 1].edits.startIndex...index]
      }
      lastChange = index
    }
    for index in hunks.indices {
      let slice = hunks[index].edits
      hunks[index].edits = edits[slice.startIndex..<min(edits.count, slice.endIndex + contextCount)]
    }
    return hunks
  }

  /// Lines that are shown together.
  private struct Hunk {
    var edits: ArraySlice<LineEdit>

    /// The first line on a side, counted from 1, and the number of lines; the line before if there are
    /// none.
    func place(in side: KeyPath<LineEdit, Int>) -> String {
      let other: LineEdit.Kind = side == \.old ? .inserted : .removed
      let count = edits.count { $0.kind != other }
      let start = (edits.first?[keyPath: side] ?? 0) + (count == 0 ? 0 : 1)
      return count == 1 ? "\(start)" : "\(start),\(count)"
    }
  }
}

/// One line on the way from one text to another.
struct LineEdit: Equatable {
  let kind: Kind
  /// The positions, in the old and in the new text, of the line or of where it would be.
  let old: Int
  let new: Int

  /// What happens to a line.
  enum Kind { case kept, removed, inserted }

  var isInsertion: Bool { kind == .inserted }

  fileprivate var sign: UInt8 {
    switch kind {
    case .kept: UInt8(ascii: " ")
    case .removed: UInt8(ascii: "-")
    case .inserted: UInt8(ascii: "+")
    }
  }

  fileprivate var role: TerminalStyle.Role? {
    switch kind {
    case .kept: nil
    case .removed: .error
    case .inserted: .success
    }
  }
}

extension LineEdit {
  /// The number of changed lines beyond which no shortest way is looked for.
  private static let distanceLimit = 1000

  /// The shortest way from one list of lines to another, removals before insertions.
  ///
  /// This is the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
  /// Where the texts differ too much for it, all that is not common at the ends is replaced.
  static func edits<Line: Equatable>(from old: [Line], to new: [Line]) -> [LineEdit] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    let (oldRange, newRange) = (start..<old.count - tail, start..<new.count - tail)
    var edits = (0..<start).map { LineEdit(kind: .kept, old: $0, new: $0) }
    edits += middle(old[oldRange], new[newRange])
    edits += (0..<tail).map {
      LineEdit(kind: .kept, old: oldRange.upperBound + $0, new: newRange.upperBound + $0)
    }
    return edits
  }

  private static func middle<Line: Equatable>(_ old: ArraySlice<Line>, _ new: ArraySlice<Line>)
    -> [LineEdit]
  {
    guard let trace = trace(old, new) else {
      return old.indices.map { LineEdit(kind: .removed, old: $0, new: new.startIndex) }
        + new.indices.map { LineEdit(kind: .inserted, old: old.endIndex, new: $0) }
    }
    // Back from the end, each round undoing one change and the common lines after it.
    var edits: [LineEdit] = []
    var (x, y) = (old.count, new.count)
    func add(_ kind: Kind) {
      edits.append(LineEdit(kind: kind, old: old.startIndex + x, new: new.startIndex + y))
    }
    for distance in trace.indices.reversed() {
      let ends = trace[distance]
      let diagonal = x - y
      let isInsertion = ends.isInsertion(on: diagonal, at: distance)
      let previous = diagonal + (isInsertion ? 1 : -1)
      let previousX = distance == 0 ? 0 : ends[previous]
      let previousY = distance == 0 ? 0 : previousX - previous
      while x > previousX, y > previousY {
        x -= 1
        y -= 1
        add(.kept)
      }
      guard distance > 0 else { break }
      if isInsertion {
        y -= 1
        add(.inserted)
      } else {
        x -= 1
        add(.removed)
      }
    }
    return edits.reversed()
  }

  /// For each number of changes, how far along the old text one gets on each diagonal with one change
  /// less; `nil` if there are too many.
  private static func trace<Line: Equatable>(_ old: ArraySlice<Line>, _ new: ArraySlice<Line>)
    -> [Diagonals]?
  {
    var ends = Diagonals(count: min(distanceLimit, old.count + new.count))
    var trace: [Diagonals] = []
    for distance in 0...min(distanceLimit, old.count + new.count) {
      trace.append(ends)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        var x = 0
        if distance > 0 {
          x =
            ends.isInsertion(on: diagonal, at: distance)
            ? ends[diagonal + 1] : ends[diagonal - 1] + 1
        }
        while x < old.count, x - diagonal < new.count, x - diagonal >= 0,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        { x += 1 }
        ends[diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return trace }
      }
    }
    return nil
  }

  /// The furthest end on each diagonal.
  private struct Diagonals {
    private var ends: [Int]
    private let middle: Int

    init(count: Int) {
      ends = Array(repeating: 0, count: 2 * count + 3)
      middle = count + 1
    }

    subscript(diagonal: Int) -> Int {
      get { ends[middle + diagonal] }
      set { ends[middle + diagonal] = newValue }
    }

    /// Whether the way to a diagonal comes from the one above, by an insertion.
    func isInsertion(on diagonal: Int, at distance: Int) -> Bool {
      diagonal == -distance || diagonal != distance && self[diagonal - 1] < self[diagonal + 1]
    }
  }
}
