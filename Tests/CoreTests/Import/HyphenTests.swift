import Testing

@testable import Core

@Suite("Hyphens at the ends of lines") struct HyphenTests {
  private func description(_ text: String) throws -> [String] {
    let page =
      "Clean Water\n\nProject Description\n\(text)\nSpecific Objective\nWater is clean.\nCountry: Georgia\n"
    return try PageImporter().importPage(Array(page.utf8)).draft.description
  }

  @Test func `a program that parts words by hyphens is undone`() throws {
    let text = """
      The river crosses three towns before it reaches the reser-
      voir, and each of them adds something to its water. The pro-
      ject examines all of the factories and advises their own-
      ers on cleaner processes than those they have had before.
      """
    let whole =
      "The river crosses three towns before it reaches the reservoir, and each of them adds something to its water. "
      + "The project examines all of the factories and advises their owners on cleaner processes than those they have had before."
    #expect(try description(text) == [whole])
  }

  @Test func `a word that has a hyphen of its own keeps it`() throws {
    let text = """
      The river crosses three towns before it reaches the lakes
      below them, and each of them adds something to its waters
      and to the soil; families there need work that is income-
      generating and lasts for longer than a summer or a winter
      of which they have seen many.
      """
    let lines = text.split(separator: "\n")
    let whole = lines.joined(separator: " ").replacing("income- gen", with: "income-gen")
    #expect(try description(text) == [whole])
  }
}
