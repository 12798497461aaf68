/// An element that sites put around their pages, and that some put around a part of the page.
struct PageLandmark {
  enum Kind {
    /// The head of a page or of an article.
    case header
    /// What stands beside the text.
    case aside
    /// Navigation, and the foot of a page.
    case frame
    /// Buttons and lists of choices.
    case control
  }

  var kind: Kind
  /// Whether the landmark was found to hold a part of the project.
  var isContent = false
}

extension PageText {
  /// Looks up every line that is short enough to be a label or a value, and decides by what is found which
  /// landmarks are the frame of the site.
  mutating func lookUpWords() {
    for index in lines.indices { lines[index].words = words(lines[index].range) }
    findContent()
    for index in lines.indices where lines[index].origin.landmark >= 0 {
      lines[index].isBoilerplate = !landmarks[lines[index].origin.landmark].isContent
    }
  }

  /// Finds the landmarks that hold labels or prose of the project: what an element is called says little.
  private mutating func findContent() {
    var evidence = [Int](repeating: 0, count: landmarks.count)
    for line in lines where line.origin.landmark >= 0 && !line.origin.isLink {
      let landmark = line.origin.landmark
      evidence[landmark] += weight(of: line, in: landmarks[landmark].kind)
    }
    for index in landmarks.indices { landmarks[index].isContent = evidence[index] >= 2 }
  }

  /// How much a line speaks for its landmark: two are enough.
  private func weight(of line: PageLine, in kind: PageLandmark.Kind) -> Int {
    let words = line.words < 0 ? nil : VocabularyIndex.shared[line.words]
    let isLabel = words?.label?.value.pagePart != nil && words?.isNavigation == false
    switch kind {
    case .control: return 0
    case .header where line.origin.headingLevel == 1: return 2
    case .header: return isLabel ? 2 : 0
    case .frame, .aside:
      let isFact =
        isLabel || words?.area != nil || FactLine.namedPieces(of: line, in: self) != nil
      return isFact ? kind == .frame ? 1 : 2 : 0
    }
  }

  /// Makes lines a part of what the site or a program puts around the page.
  mutating func putIntoControl(_ range: Range<Int>) {
    if range.isEmpty { return }
    for index in range { lines[index].origin.landmark = landmarks.count }
    landmarks.append(PageLandmark(kind: .control))
  }
}
