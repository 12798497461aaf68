import Foundation
import Testing

@testable import Core

@Suite("Calendar dates") struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "1900-02-28", "0001-01-01", "9999-12-31"])
  func `a day of the calendar is read and written as it is`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00",
    "0000-01-01",
    "2024-1-1", "20240101", "2024-01-01 ", " 2024-01-01", "2024/01/01", "+024-01-01", "2024-01-0１",
    "", "2024-01-011",
  ])
  func `anything else is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `day numbers agree with Foundation over 800 years`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for dayNumber in stride(from: -100_000, through: 200_000, by: 137) {
      let date = CalendarDate(dayNumber: dayNumber)
      let instant = Date(timeIntervalSince1970: Double(dayNumber) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: instant)
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.dayNumber == dayNumber)
    }
  }

  @Test func `day numbers are clamped to the years 1 to 9999`() {
    #expect(CalendarDate(dayNumber: .min).description == "0001-01-01")
    #expect(CalendarDate(dayNumber: .max).description == "9999-12-31")
  }
}

@Suite("Timelines") struct TimelineTests {
  private func timeline(_ start: String, _ end: String?) throws -> Timeline {
    Timeline(start: try #require(CalendarDate(start)), end: end.flatMap { CalendarDate($0) })
  }

  @Test func `both days are included`() throws {
    let timeline = try timeline("2025-01-01", "2025-01-10")
    #expect(timeline.dayCount == 10)
    for (day, isIn) in [("2024-12-31", false), ("2025-01-01", true), ("2025-01-10", true)] {
      #expect(try timeline.contains(#require(CalendarDate(day))) == isIn)
    }
    #expect(try !timeline.contains(#require(CalendarDate("2025-01-11"))))
  }

  @Test(arguments: [("2025-01-11", 2), ("2025-01-10", 1), ("2025-01-09", nil)])
  func `the shortest project lasts a day`(end: String, dayCount: Int?) throws {
    #expect(try timeline("2025-01-10", end).dayCount == dayCount)
  }

  @Test func `without an end the project goes on and has no length`() throws {
    let timeline = try timeline("2025-01-01", nil)
    #expect(try timeline.contains(#require(CalendarDate("2999-01-01"))))
    #expect(timeline.dayCount == nil)
    #expect(try timeline.progress(on: #require(CalendarDate("2026-01-01"))) == nil)
  }

  @Test(arguments: [
    ("2024-06-01", 0.0), ("2025-01-01", 0.0), ("2025-01-06", 0.5), ("2025-02-01", 1.0),
  ])
  func `progress is the part of the days that have passed`(day: String, progress: Double) throws {
    let timeline = try timeline("2025-01-01", "2025-01-10")
    #expect(try timeline.progress(on: #require(CalendarDate(day))) == progress)
  }
}

@Suite("Identifiers") struct ProjectIDTests {
  @Test(arguments: ["a", "a-b", "eu4youth-2", "1", String(repeating: "a", count: 80)])
  func `a slug is an identifier`(text: String) { #expect(ProjectID(rawValue: text) != nil) }

  @Test(arguments: [
    "", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a/b", "..", "a\n", "a\u{0}",
    String(repeating: "a", count: 81),
  ])
  func `anything else is none`(text: String) { #expect(ProjectID(rawValue: text) == nil) }
}
