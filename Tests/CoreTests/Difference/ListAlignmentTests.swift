import Testing

@testable import Core

@Suite("Lists side by side") struct ListAlignmentTests {
  static let cases: [(old: String, new: String, steps: [ListAlignment.Step])] = [
    ("", "", []),
    ("ab", "ab", [.kept(old: 0, new: 0), .kept(old: 1, new: 1)]),
    ("", "a", [.added(new: 0)]),
    ("a", "", [.removed(old: 0)]),
    ("a", "b", [.changed(old: 0, new: 0)]),
    ("ab", "ba", [.kept(old: 1, new: 0), .moved(old: 0, new: 1)]),
    ("abc", "ac", [.kept(old: 0, new: 0), .removed(old: 1), .kept(old: 2, new: 1)]),
    (
      "abcd", "dxyz",
      [
        .moved(old: 3, new: 0), .changed(old: 0, new: 1), .changed(old: 1, new: 2),
        .changed(old: 2, new: 3),
      ]
    ),
    ("ab", "aab", [.kept(old: 0, new: 0), .added(new: 1), .kept(old: 1, new: 2)]),
    // Another copy of what is there cannot be moved here, so it takes the place of what goes.
    ("ax", "aa", [.kept(old: 0, new: 0), .changed(old: 1, new: 1)]),
  ]

  @Test(arguments: cases)
  func `items find each other`(old: String, new: String, steps: [ListAlignment.Step]) {
    let alignment = ListAlignment(items(old), items(new)) { _, _ in ListAlignment.stepCost }
    #expect(alignment.steps == steps)
  }

  @Test func `what is unlike goes and comes`() {
    let steps = ListAlignment(items("ab"), items("xb")) { _, _ in nil }.steps
    #expect(
      Set(steps.map { "\($0)" }) == ["removed(old: 0)", "added(new: 0)", "kept(old: 1, new: 1)"]
    )
  }

  @Test func `texts are paired by what they have in common`() throws {
    let old = ["Courts are independent.", "Water is tested every month."]
    let new = ["Roads are built.", "Courts are more independent.", "Water is tested every week."]
    let values = [old, new].map { $0.map { ComparedValue.string(Array($0.utf8)) } }
    let likeness = Likeness(6, as: nil)
    let steps = ListAlignment(values[0], values[1], changeCost: likeness.changeCost).steps
    #expect(steps == [.added(new: 0), .changed(old: 0, new: 1), .changed(old: 1, new: 2)])
  }

  private func items(_ text: String) -> [ComparedValue] {
    text.map { .string(Array(String($0).utf8)) }
  }
}
