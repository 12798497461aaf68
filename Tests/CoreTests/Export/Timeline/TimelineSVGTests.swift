import Foundation
import FoundationXML
import Testing

@testable import Core

@Suite("Timelines in SVG") struct TimelineSVGTests {
  /// The picture of some projects, on 23 November 2026.
  private func picture(of projects: [Project], _ language: Language = .english) throws -> String {
    let today = try ExampleProjects.date("2026-11-23")
    let request = TimelineRequest(context: ProjectColumnContext(today: today, language: language))
    let chart = TimelineChart(of: projects.map { TimelineEntry($0, request) }, request)
    var bytes: [UInt8] = []
    TimelineFormat.svg.write(chart, TimelineDrawing()) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: Language.allCases)
  func `a picture is XML with a title, a description and nothing from elsewhere`(
    language: Language
  ) throws {
    let projects = [try ExampleProjects.organisedCrime(), try ExampleProjects.hostile()]
    let text = try picture(of: projects, language)
    let reader = SVGReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.elements.first == "svg")
    #expect(reader.rootAttributes["role"] == "img")
    #expect(reader.rootAttributes["lang"] == language.rawValue)
    #expect(reader.rootAttributes["aria-labelledby"] == "eapctl-title eapctl-desc")
    #expect(reader.texts["title"]?.first?.isEmpty == false)
    let description = try #require(reader.texts["desc"]?.first)
    for project in projects {
      #expect(description.contains(visibleText(ProjectTexts(of: project, in: language).title)))
    }
    let elements = Set(reader.elements)
    #expect(elements.isDisjoint(with: ["script", "image", "use", "foreignObject", "a", "b"]))
    #expect(!text.contains("href"))
    #expect(!text.contains("http://") || text.components(separatedBy: "http://").count == 2)
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
    )
  }

  @Test func `colours have the contrast that WCAG asks for, on light and on dark`() throws {
    let paints = TimelineSVGStyle.paints
    let ground = try #require(paints.first { $0.purpose == .ground })
    for paint in paints {
      let demand: Double? =
        switch paint.purpose {
        case .words: 4.5
        case .shapes: 3
        case .ground, .guides: nil
        }
      guard let demand else { continue }
      #expect(contrast(paint.light, ground.light) >= demand, "\(paint.name), light")
      #expect(contrast(paint.dark, ground.dark) >= demand, "\(paint.name), dark")
    }
    for status in ProjectStatus.allCases {
      #expect(paints.contains { $0.name == status.rawValue })
    }
  }

  @Test func `each status has a shape of its own`() {
    let bars = ProjectStatus.allCases.map { status in
      TimelineSVGStyle.bar(status).replacing(status.rawValue, with: "")
        + (status == .finalising || status == .suspended || status == .cancelled
          ? status.rawValue : "")
    }
    // What is completed is as solid as what goes on, but its bar is lower.
    #expect(Set(bars).count == ProjectStatus.allCases.count - 1)
    let marks = ProjectStatus.allCases.map {
      TimelineSVGStyle.mark($0, x: 0, y: 0).replacing($0.rawValue, with: "")
    }
    #expect(Set(marks).count == marks.count)
  }

  @Test(arguments: [
    (0.0, "0"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-2.5, "-2.5"), (936, "936"),
  ])
  func `numbers have at most one decimal`(number: Double, expected: String) {
    #expect(svgNumber(number) == expected)
  }

  @Test(arguments: [
    ("", 1, [""]), ("one two", 2, ["one two"]),
    ("one two three four", 2, ["one two", "three four"]),
    ("one two three four five", 2, ["one two", "three four f…"]),
    ("one two three", 1, ["one two th…"]),
    ("abcdefghijklmnopqrstuvwxyz z", 2, ["abcdefghij…", "z"]),
  ])
  func `a title has as many lines as it may have`(
    text: String,
    limit: Int,
    expected: [String]
  ) {
    let lines = EstimatedText(size: 10).lines(of: text, width: 63, atMost: limit)
    #expect(lines == expected)
    for line in lines { #expect(EstimatedText(size: 10).width(of: line) <= 63) }
  }

  /// The contrast of two colours by WCAG 2.2.
  private func contrast(_ first: String, _ second: String) -> Double {
    let values = [luminance(first), luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

/// Takes note of the elements of a document and of their texts.
private final class SVGReader: NSObject, XMLParserDelegate {
  var elements: [String] = []
  var rootAttributes: [String: String] = [:]
  var texts: [String: [String]] = [:]
  private var text = ""

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if elements.isEmpty { rootAttributes = attributes }
    elements.append(name)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    texts[name, default: []].append(text)
    text = ""
  }
}
