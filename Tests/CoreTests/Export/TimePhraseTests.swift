import Foundation
import Testing

@testable import Core

@Suite("Time phrases")
struct TimePhraseTests {
  @Test(
    arguments: [
      (.english, "2031-11-23", "5 years left"), (.ukrainian, "2031-11-23", "залишилося: 5 років"),
      (.ukrainian, "2028-11-23", "залишилося: 2 роки"), (.russian, "2031-11-23", "осталось: 5 лет"),
      (.russian, "2026-12-14", "осталось: 21 день"), (.russian, "2026-12-04", "осталось: 11 дней"),
      (.belarusian, "2027-01-23", "засталося: 2 месяцы"), (.romanian, "2026-12-13", "20 de zile"),
      (.romanian, "2026-12-03", "10 zile"), (.romanian, "2026-11-24", "1 zi"),
      (.armenian, "2028-11-23", "մնացել է 2 տարի"), (.azerbaijani, "2028-11-23", "2 il qalıb"),
      (.georgian, "2028-11-23", "დარჩა 2 წელი"),
      (.ukrainian, "2025-01-02", "закінчився 23 місяці тому"),
      (.romanian, "2026-11-21", "s-a încheiat acum 2 zile"),
      (.russian, "2025-02-01", "закончился 22 месяца назад"),
      (.belarusian, "2026-11-22", "скончыўся 1 дзень таму"),
      (.georgian, "2026-10-01", "დასრულდა 2 თვის წინ"), (.english, "2026-11-22", "ended 1 day ago"),
      (.ukrainian, "2026-11-21", "закінчився 2 дні тому"),
      // The last span in days and the first in months, the last in months and the first in years.
      (.english, "2027-01-04", "42 days left"), (.english, "2027-01-05", "1 month left"),
      (.english, "2028-11-07", "23 months left"), (.english, "2028-11-08", "2 years left"),
    ] as [(Language, String, String)]
  )
  func `the time left or gone is said in each language`(
    language: Language,
    end: String,
    phrase: String
  ) throws {
    var project = try ExampleProjects.organisedCrime()
    project.timeline.end = try ExampleProjects.date(end)
    let today = try ExampleProjects.date("2026-11-23")
    let page = ProjectPage(width: nil, language: language, today: today).text(for: project)
    let line = try #require(page.split(separator: "\n").dropFirst().first)
    // The number and its unit stay together.
    let shown = line.replacingOccurrences(of: "\u{A0}", with: " ")
    #expect(shown.hasSuffix(" " + phrase), "\(line)")
    #expect(line.contains("\u{A0}"))
  }

  @Test(
    arguments: [
      (.english, "starts in 3 months"), (.romanian, "începe peste 3 luni"),
      (.ukrainian, "почнеться через 3 місяці"), (.russian, "начнется через 3 месяца"),
      (.azerbaijani, "3 ay sonra başlayacaq"), (.belarusian, "пачнецца праз 3 месяцы"),
    ] as [(Language, String)]
  )
  func `what is to come is said in each language`(language: Language, phrase: String) throws {
    var project = try ExampleProjects.organisedCrime()
    project.status = .planned
    project.timeline.start = try ExampleProjects.date("2027-02-20")
    let today = try ExampleProjects.date("2026-11-23")
    let page = ProjectPage(width: nil, language: language, today: today).text(for: project)
    #expect(page.replacingOccurrences(of: "\u{A0}", with: " ").contains(phrase))
  }

  @Test func `a year to come has a case of its own in Georgian`() {
    let phrase = TimePhrase.startsIn.text(of: TimeSpan(dayCount: 1_100), in: .georgian)
    #expect(phrase == "დაიწყება 3\u{A0}წელიწადში")
  }
}
