import Testing

@testable import Core

/// Projects for the tests of exports.
enum ExampleProjects {
  /// A regional project with all of what a record can hold.
  static func organisedCrime() throws -> Project {
    Project(
      id: try #require(ProjectID(rawValue: "organised-crime-eap-2")),
      title: "Fighting against Organised Crime in the Eastern Partnership region phase 2",
      description: [
        "The project helps the countries of the Eastern Partnership to fight organised crime together"
          + " with the Member States of the EU: joint investigations, training & exchange of data.",
        "It builds on the first phase, which ended in 2024.",
      ],
      specificObjectives: [
        "Eastern Partnership (EaP) countries are better able to combat Organised crime."
      ],
      expectedResults: [
        "Enhanced operational and strategic capacities of EaP countries in line with European"
          + " Multidisciplinary Platform against Criminal Threats (EMPACT)",
        "Improved cooperation among EaP countries and with the EU",
      ],
      countries: [.armenia, .azerbaijan, .georgia, .moldova, .ukraine],
      priorityAreas: [.protects],
      subsectors: ["Security and conflict response"],
      topics: ["Eastern Partnership", "Justice"],
      status: .ongoing,
      timeline: Timeline(start: try date("2025-01-01"), end: try date("2028-12-31")),
      euProjectNumber: "ENI/2024/441-959",
      organisations: [
        Organisation(name: "Europol", role: .implementing),
        Organisation(name: "European Union", role: .funding),
      ],
      precededBy: ProjectID(rawValue: "organised-crime-eap-1"),
      formerIds: [try #require(ProjectID(rawValue: "organised-crime-2"))],
      sources: [
        Source(
          url: "https://eu4moldova.eu/ro/projects/eu-project-page/?id=2696",
          language: .romanian,
          retrieved: try date("2026-11-20")
        ),
        Source(url: "https://www.europol.europa.eu"),
      ],
      translations: [
        .georgian: Translation(
          title: "ორგანიზებული დანაშაულის წინააღმდეგ ბრძოლა აღმოსავლეთ პარტნიორობის რეგიონში",
          specificObjectives: ["აღმოსავლეთ პარტნიორობის ქვეყნები უკეთ ებრძვიან დანაშაულს."]
        ),
        .romanian: Translation(title: "Combaterea criminalității organizate, faza 2"),
      ]
    )
  }

  /// A record that tries to be something else: markup, escape sequences, wide and combining text.
  static func hostile() throws -> Project {
    Project(
      id: try #require(ProjectID(rawValue: "hostile-1")),
      title: "# <b>日本語の長いタイトル</b> | *bold* \u{1B}[31mred 👩‍👩‍👧‍👦🇬🇪 e\u{301}tat",
      description: ["```", "    code\u{202E}edoc", "a | b\n--- | ---"],
      specificObjectives: ["1. [link](javascript:alert(1))", "www.example.org me@example.org"],
      expectedResults: (1...10).map { "- Result \($0) 全角テキスト" },
      countries: [.georgia],
      priorityAreas: [.creates, .greens],
      subsectors: ["Rule of law & human rights", "A|B"],
      status: .suspended,
      timeline: Timeline(start: try date("2027-03-01")),
      organisations: [Organisation(name: "<script>alert(1)</script>", role: .funding)],
      sources: [Source(url: "javascript:alert(1)"), Source(url: "https://x.org/a(b)?c=d&copy=1|2")]
    )
  }

  /// Returns the day of `text`, which has to be one.
  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}

/// Returns the document of some projects in a format, on 23 November 2026.
func text(
  _ format: ProjectFormat,
  of projects: [Project],
  in language: Language = .english
) throws -> String {
  let today = try ExampleProjects.date("2026-11-23")
  let options = ProjectFormat.Options(context: .init(today: today, language: language))
  let bytes = selection(of: projects).document(as: format, options).bytes
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns a selection of projects, so many of which are in each input.
func selection(
  of projects: [Project],
  perInput size: Int = .max,
  where query: ProjectQuery = ProjectQuery()
) -> RecordSelection {
  let starts = Array(stride(from: 0, to: projects.count, by: size))
  let inputs = starts.map { start in
    var writer = JSONWriter(layout: .compact)
    for project in projects[start...].prefix(size) {
      project.write(to: &writer, isInline: false)
      writer.endLine()
    }
    return RecordInput(name: "a.ndjson", bytes: writer.bytes)
  }
  return RecordSelection(from: inputs, where: query, workerCount: 2)
}
