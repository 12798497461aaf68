import Foundation
import Testing

@testable import Core

/// The words of a page, from which its script makes all languages.
@Suite("Words of a page") struct HTMLWordsTests {
  private struct Words: Decodable {
    let statuses: [String]
    let named: [String]
    let words: [String: [String: Value]]
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case list([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .list(try container.decode([String].self))
      }
    }

    var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .list(let texts): texts
      }
    }
  }

  private func words() throws -> Words {
    let json = HTMLWords.json { "<\($0.rawValue)>" }
    #expect(!json.contains("<") && !json.contains("&"))
    return try JSONDecoder().decode(Words.self, from: Data(json.utf8))
  }

  @Test func `every language has every word`() throws {
    let words = try words().words
    #expect(Set(words.keys) == Set(Language.allCases.map(\.rawValue)))
    let english = try #require(words["en"])
    for (language, own) in words {
      #expect(Set(own.keys) == Set(english.keys))
      #expect(own["counts"] == .text("<\(language)>"))
      for (key, value) in own {
        #expect(value.texts.count == english[key]?.texts.count)
        #expect(value.texts.allSatisfy { !$0.isEmpty }, "\(key) in \(language)")
      }
    }
  }

  @Test func `every key of the markup is a word`() throws {
    let english = try #require(try words().words["en"])
    let page = try text(.html, of: [ExampleProjects.organisedCrime(), ExampleProjects.hostile()])
    for part in page.split(separator: " data-l=").dropFirst() {
      let key = String(part.prefix { $0 != ">" && $0 != " " })
      #expect(english[key] != nil, "\(key)")
    }
  }

  @Test(arguments: Language.allCases)
  func `labels and names are known by what they are`(language: Language) throws {
    let own = try #require(try words().words[language.rawValue])
    let labels = try #require(own["labels"]).texts
    // One text stands for one label in the language of a page, in one or both of its forms.
    for (place, label) in labels.enumerated() {
      let places = labels.indices.filter { labels[$0] == label }
      #expect(Set(places.map { $0 / 2 }) == [place / 2], "\(label)")
    }
    let names =
      Country.allCases.map { $0.name(in: language) }
      + PriorityArea.allCases.map { $0.name(in: language) }
      + Theme.allCases.map { $0.name(in: language) }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isSubset(of: own.values.flatMap(\.texts)))
  }

  @Test func `the labels over names are labels of English`() throws {
    let words = try words()
    let labels = try #require(words.words["en"]?["labels"]).texts
    #expect(words.named.count == 8)
    #expect(Set(words.named).isSubset(of: labels))
    #expect(words.statuses == ProjectStatus.allCases.map(\.rawValue))
  }
}
