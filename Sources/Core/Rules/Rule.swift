/// A condition that data has to meet, with everything there is to say about it.
///
/// One file under `Rules/Catalogue` declares one rule; adding a rule is that file and one line in
/// ``Rule/catalogue``.
///
/// This folder is what can be wrong with data, and how to say so. A ``DocumentChecker`` runs the
/// rules over the bytes of one document and gives back findings and the facts that the rules across
/// records need; those rules look at ``RecordRelations``, which a registry finds. The folder knows
/// no lines and columns beside those kept in facts, reads no input, keeps no registry and starts no
/// thread. Begin reading here, then ``DocumentChecker`` and ``RecordRelations``.
public struct Rule: Sendable, Identifiable {
  /// The name of the rule in findings, documentation and options.
  public let id: RuleID

  /// The severity of every finding of the rule.
  public let severity: Severity

  /// What the rule demands, as a sentence without a full stop.
  public let summary: String

  /// Why the rule exists and what to do, as paragraphs of Markdown.
  public let explanation: String

  /// Data that breaks the rule and nothing else.
  public let failing: Example

  /// The same data after the repair.
  public let passing: Example

  /// How the rule looks at data.
  let check: Check

  init(
    _ id: RuleID,
    _ severity: Severity,
    summary: String,
    explanation: String,
    failing: Example,
    passing: Example,
    check: Check
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.failing = failing
    self.passing = passing
    self.check = check
  }

  /// What a rule looks at, and the function that looks.
  ///
  /// A function reports each breach once, at the narrowest range.
  enum Check: Sendable {
    /// Bytes that are not JSON.
    case syntax(@Sendable (JSONError, inout FindingCollector) -> Void)
    /// A field that is missing, unknown or of another type.
    case shape(@Sendable (ShapeFault, inout FindingCollector) -> Void)
    /// Every text of some kinds.
    ///
    /// `where` names what the reader must have met in the text for the rule to have anything to
    /// find. Texts that are empty or blank are left to `empty-text`.
    case text(
      Set<TextKind>,
      where: TextTraits = .string,
      @Sendable (RecordText, Context, inout FindingCollector) -> Void
    )
    /// Every text without a visible character.
    case blankText(@Sendable (RecordText, Context, inout FindingCollector) -> Void)
    /// Every list of texts of some kinds.
    case list(Set<TextKind>, @Sendable (RecordList, Context, inout FindingCollector) -> Void)
    /// A record as a whole.
    case record(@Sendable (RecordView, Context, inout FindingCollector) -> Void)
    /// What records have to do with each other.
    case registry(@Sendable (any RecordRelations, inout RegistryFindingCollector) -> Void)
  }

  /// What a rule may know beside the record.
  struct Context {
    /// Today's date, for rules on what should have happened by now.
    let today: CalendarDate
    /// The document that the record is in.
    let json: JSONView
    /// The name of the file without its extension, if the file holds this one record.
    let fileStem: String?
  }
}

extension Rule {
  /// Data for the documentation of a rule, which the tests run.
  public struct Example: Sendable {
    /// The files by name.
    ///
    /// They are made when they are asked for, so that a run which shows no example pays for none.
    public var files: [(name: String, bytes: [UInt8])] { makeFiles() }

    /// The files as they were at an earlier time, for rules on what has changed.
    public private(set) var previousFiles: [(name: String, bytes: [UInt8])] = []

    private let makeFiles: @Sendable () -> [(name: String, bytes: [UInt8])]

    private init(_ makeFiles: @escaping @Sendable () -> [(name: String, bytes: [UInt8])]) {
      self.makeFiles = makeFiles
    }

    /// A complete record with members that take the place of its own, at an earlier time and now.
    static func changed(from old: String, to new: String) -> Example {
      var example = records([new])
      let line = ExampleRecord.line(with: old) + "\n"
      example.previousFiles = [("HEAD:records.ndjson", Array(line.utf8))]
      return example
    }

    /// The file of a single record, as the file of the example record unless it is named.
    static func json(
      _ text: @autoclosure @escaping @Sendable () -> String,
      name: String = ExampleRecord.fileName
    ) -> Example {
      Example { [(name, Array(text().utf8))] }
    }

    /// The file of a single record in any encoding.
    static func bytes(_ bytes: @autoclosure @escaping @Sendable () -> [UInt8]) -> Example {
      Example { [(ExampleRecord.fileName, bytes())] }
    }

    /// Members that take the place of those of a complete record, or are added to it.
    ///
    /// `"title": null` takes the member away.
    static func record(_ members: String) -> Example {
      Example { [(ExampleRecord.fileName, Array(ExampleRecord.text(with: members).utf8))] }
    }

    /// Several complete records, each with members that take the place of its own, one a line.
    static func records(_ members: [String]) -> Example {
      Example {
        let lines = members.map { ExampleRecord.line(with: $0) + "\n" }
        return [("records.ndjson", Array(lines.joined().utf8))]
      }
    }
  }
}

extension Rule {
  /// The paragraphs of the explanation.
  public var explanationParagraphs: [String] {
    var paragraphs: [String] = [""]
    for line in explanation.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += (paragraphs.last == "" ? "" : " ") + line
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}
