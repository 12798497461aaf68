/// A record together with the texts of a page about the same project in another language.
public struct DraftMerge: Sendable {
  /// The record with the texts added.
  public let project: Project

  /// The fields that got a translation or a source.
  public let addedFields: [DraftField]

  /// The language of the texts.
  private let language: Language

  /// The facts on which record and page disagree; the record keeps its own.
  public let disagreements: [Disagreement]

  /// A fact with two values.
  public struct Disagreement: Sendable, Equatable {
    /// The field.
    public var field: DraftField
    /// The value of the record; empty if it has none.
    public var recorded: String
    /// The value of the page.
    public var found: String
  }

  /// Adds the texts of `draft`, which is in `language`, to `project`.
  ///
  /// Texts that are those of the record already, as on pages with labels in another language over
  /// the same prose, are no translation and are not added.
  public init(_ draft: Draft, in language: Language, into project: Project) {
    var merged = project
    var added: [DraftField] = []
    var disagreements = Self.factsThatDisagree(draft, project)
    var translation = project.translations[language] ?? Translation()
    if let title = draft.title, title != project.title {
      if let recorded = translation.title, recorded != title {
        disagreements.append(Disagreement(field: .title, recorded: recorded, found: title))
      } else if translation.title == nil {
        translation.title = title
        added.append(.title)
      }
    }
    for (field, ofDraft, ofRecord, ofTranslation) in Self.texts {
      let texts = draft[keyPath: ofDraft]
      let recorded = translation[keyPath: ofTranslation]
      guard !texts.isEmpty, texts != project[keyPath: ofRecord], texts != recorded else { continue }
      if recorded.isEmpty {
        translation[keyPath: ofTranslation] = texts
        added.append(field)
      } else {
        disagreements.append(
          Disagreement(
            field: field,
            recorded: recorded.joined(separator: " "),
            found: texts.joined(separator: " ")
          )
        )
      }
    }
    if translation != Translation() { merged.translations[language] = translation }
    for source in draft.sources where !project.sources.contains(where: { $0.url == source.url }) {
      merged.sources.append(source)
      added.append(.sources)
    }
    self.project = merged
    self.language = language
    addedFields = added
    self.disagreements = disagreements
  }

  /// Returns a document of the record with what was added, and otherwise byte for byte as it was.
  public func apply(to document: DocumentEditor) -> [UInt8] {
    document.bytes(setting: addedFields.compactMap(path), to: project)
  }

  /// The place of what was added for a field of the page.
  private func path(of field: DraftField) -> FieldPath? {
    FieldPath(field == .sources ? "sources" : "translations.\(language.rawValue).\(field.rawValue)")
  }

  private typealias Texts = (
    field: DraftField, ofDraft: KeyPath<Draft, [String]>, ofRecord: KeyPath<Project, [String]>,
    ofTranslation: WritableKeyPath<Translation, [String]>
  )

  private static var texts: [Texts] {
    [
      (.description, \.description, \.description, \.description),
      (.specificObjectives, \.specificObjectives, \.specificObjectives, \.specificObjectives),
      (.expectedResults, \.expectedResults, \.expectedResults, \.expectedResults),
    ]
  }

  private static func factsThatDisagree(_ draft: Draft, _ project: Project) -> [Disagreement] {
    func joined(_ words: [String]) -> String { words.joined(separator: ", ") }
    let facts: [(DraftField, String, String)] = [
      (
        .countries, joined(project.countries.map(\.rawValue)),
        joined(draft.countries.map(\.rawValue))
      ),
      (
        .priorityAreas, joined(project.priorityAreas.map(\.rawValue)),
        joined(draft.priorityAreas.map(\.rawValue))
      ),
      (.subsectors, joined(project.subsectors), joined(draft.subsectors)),
      (.topics, joined(project.topics), joined(draft.topics)),
      (.status, project.status.rawValue, draft.status?.rawValue ?? ""),
      (.start, project.timeline.start.description, draft.start?.description ?? ""),
      (.end, project.timeline.end?.description ?? "", draft.end?.description ?? ""),
      (.euProjectNumber, project.euProjectNumber ?? "", draft.euProjectNumber ?? ""),
    ]
    return facts.compactMap { field, recorded, found in
      found.isEmpty || found == recorded
        ? nil : Disagreement(field: field, recorded: recorded, found: found)
    }
  }
}
