import Testing

@testable import Core

/// A view lays the field table over a value and makes no string of it.
@Suite("View of a record") struct RecordViewTests {
  private func read(
    _ text: String,
    _ scope: RecordReader.Scope,
    _ body: (ScannedRecord) -> Void
  ) {
    withJSON(text) { json in
      var reader = RecordReader(scope)
      reader.read(json) { body($0) }
    }
  }

  @Test(arguments: [RecordReader.Scope.everything, .fields])
  func `a field is found by its key, wherever it stands`(scope: RecordReader.Scope) {
    let text =
      #"{"odd": 1, "timeline": {"end": "2026-02-01"}, "title": "T", "\u0069d": "a", "id": "b"}"#
    read(text, scope) { record in
      #expect(record.view?.text(.id)?.string == "a")
      #expect(record.view?.text(.title)?.string == "T")
      #expect(record.view?.node(.status) == nil)
      #expect(record.view?.start == nil)
      #expect(record.view?.end == CalendarDate("2026-02-01"))
      #expect(record.faults.isEmpty == (scope == .fields))
    }
  }

  @Test func `texts and lists come in the order of the source`() {
    read(#"{"topics": ["a", 1, "b"], "title": "c", "description": []}"#, .everything) { record in
      let texts = record.view?.texts.map { record.json.text(Int($0.node)).string }
      #expect(texts == ["a", "b", "c"])
      #expect(record.view?.lists.count == 2)
    }
  }

  @Test(arguments: ["[]", "7", "\"id\""]) func `what is no object has no view`(text: String) {
    read(text, .everything) { record in
      #expect(record.view == nil)
      #expect(record.faults.count == 1)
    }
  }
}
