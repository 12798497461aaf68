/// What becomes of values that are not JSON.
extension JSONSequence {
  /// Reads on in a document after an error.
  @inline(never)
  mutating func recover(from error: JSONError) -> Element {
    switch state {
    case .document: return recoverDocument(after: error)
    case .element(let opening), .afterElement(let opening):
      return recoverElement(opening: opening, after: error)
    case .afterDocument:
      state = .end
      var mender = JSONMender(bytes, from: reader.offset, to: reader.end, .document)
      mender.walkOverRest()
      // A comma or a comment hides no record, and anything else may be one.
      let errors = mender.errors
      if mender.isAtEnd, !errors.isEmpty { return .faults(errors) }
      return .error(error)
    case .start, .lines, .end:
      state = .end
      return .error(error)
    }
  }

  private mutating func recoverDocument(after error: JSONError) -> Element {
    var mender = JSONMender(bytes, from: valueStart, to: reader.end, .document)
    let ending = mender.walk()
    state = ending == .guess ? .end : ending == .value ? .afterDocument : .document
    if ending == .bracket {
      resumption = mender.position
      return .faults(mender.errors)
    }
    return broken(mender.errors, mender.text(after: ending), to: mender.tokenEnd, isAlone: true)
      ?? stop(error)
  }

  private mutating func recoverElement(opening: Range<Int>, after error: JSONError) -> Element {
    // Nothing but the bracket is missing after an element.
    if case .unclosed = error.kind, error.opening == opening {
      state = .end
      return .error(error)
    }
    var mender = JSONMender(
      bytes,
      from: valueStart,
      to: reader.end,
      .element(isFirst: isFirstElement)
    )
    let ending = mender.walk()
    state = ending == .guess ? .end : .afterElement(opening: opening)
    if ending == .bracket {
      resumption = mender.position
      return mender.errors.isEmpty ? stop(error) : .faults(mender.errors)
    }
    return broken(mender.errors, mender.text(after: ending), to: mender.tokenEnd) ?? stop(error)
  }

  /// Reads on after a line with an error.
  @inline(never)
  mutating func recoverLine(from start: Int, after error: JSONError) -> Element {
    let lineEnd = LineScanner.endOfLine(in: bytes, from: start, to: reader.end)
    var mender = JSONMender(bytes, from: start, to: lineEnd, .line)
    let ending = mender.walk()
    let text = mender.text(after: ending)
    if ending == .value { mender.walkOverRest() }
    resumption = lineEnd + 1
    let errors = mender.errors
    if mender.start == nil {
      // A line that is a comment or a marker of a conflict is no record.
      let isRemark = errors.first.map { $0.kind == .comment || $0.kind == .conflictMarker } ?? false
      return isRemark ? .faults([errors[0]]) : .error(errors.first ?? error)
    }
    return broken(errors, text, to: lineEnd + 1) ?? .error(error)
  }

  private mutating func stop(_ error: JSONError) -> Element {
    state = .end
    resumption = nil
    return .error(error)
  }

  /// Shows a value as it would be without its mistakes, or returns `nil` if there are none.
  private mutating func broken(
    _ errors: [JSONError],
    _ text: MendedText?,
    to offset: Int,
    isAlone: Bool = false
  ) -> Element? {
    guard let first = errors.first else { return nil }
    guard let text else {
      if errors.count == 1 { return .error(first) }
      return .broken(BrokenValue(errors: errors, text: nil, isAlone: isAlone))
    }
    resumption = offset
    mended = text
    text.source.open(in: &reader, lines: false)
    do throws(JSONError) {
      try reader.readValue()
      return .broken(BrokenValue(errors: errors, text: text, isAlone: isAlone))
    } catch {
      return .broken(BrokenValue(errors: errors, text: nil, isAlone: isAlone))
    }
  }
}
