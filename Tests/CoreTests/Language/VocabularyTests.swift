import Testing

@testable import Core

@Suite("Vocabulary") struct VocabularyTests {
  @Test func `spellings of a term are equal`() {
    for text in ["SOCIETATEA CIVILĂ", "Societatea  civilă :", "societatea civila"] {
      #expect(Vocabulary.theme(named: text) == .civilSociety)
    }
    #expect(Vocabulary.theme(named: "Rule of law and human rights") == .ruleOfLaw)
    #expect(Vocabulary.theme(named: "Securitate şi răspuns la conflicte") == .securityAndConflict)
    #expect(Vocabulary.theme(named: "Fishing") == nil)
  }

  @Test func `a name that is not known stays English`() {
    #expect(PriorityArea.protects.name(in: .romanian) == "Parteneriat care protejează")
    #expect(PriorityArea.greens.name(in: .ukrainian) == "Partnership that greens")
    #expect(Country.moldova.name(in: .romanian) == "Moldova")
    #expect(Country.georgia.name(in: .georgian) == "საქართველო")
    #expect(Label.specificObjective.text(in: .ukrainian) == "Конкретна ціль")
    #expect(Label.specificObjective.text(in: .ukrainian, over: 2) == "Конкретні цілі")
    #expect(Label.website.text() == "Website")
    #expect(Vocabulary.name(ofTheme: "Fishing", in: .romanian) == "Fishing")
    #expect(Vocabulary.name(ofTheme: "Justice", in: .georgian) == "მართლმსაჯულება")
  }

  @Test func `the known terms are English names`() {
    #expect(Vocabulary.subsectors.contains("Security and conflict response"))
    #expect(Vocabulary.topics.contains("Civil society"))
    #expect(!Vocabulary.topics.contains("Rule of law & human rights"))
  }
}
