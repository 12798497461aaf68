import Testing

@testable import Core

@Suite("EU project numbers") struct EUProjectNumberTests {
  @Test(arguments: [
    "441-959", "2022/441-959", "ENI/2017/040-554", "ENI/2015/38141", "ENI/2015/381413",
    "NEAR-EaP/ENI/1999/38141", "2022/38141", "EuropeAid/155272", "EuropeAid/155272/DH/ACT/Multi",
    "GE 16 ENI ST 06 18", "GE 16 ENI ST 06", "MD 13 ENPI ABC 06", "UA 06 PC TP 01 (R)",
  ])
  func `forms that the Commission uses`(text: String) {
    #expect(EUProjectNumber.isWellFormed(text))
    #expect(EUProjectNumber.normalised(text.unicodeScalars) == text)
  }

  @Test(arguments: [
    "", "38141", "381413", "441-95", "441-9590", "44-1959", "441959-", "2022/3814", "2022/3814131",
    "3022/441-959", "222/441-959", "/2022/441-959", "2022//441-959", "eni/2017/040-554",
    "1A/2017/040-554", "ENI/2017", "EuropeAid/", "EuropeAid/15527", "EuropeAid/1552720",
    "EuropeAid/155272/", "EuropeAid/155272//ACT", "europeAid/155272", "EuropeAid/155272/A.B",
    "GEO 16 ENI ST 06", "G 16 ENI ST 06", "GE 6 ENI ST 06", "GE 16 E ST 06", "GE 16 ENINIX ST 06",
    "GE 16 ENI S 06", "GE 16 ENI STST 06", "GE 16 ENI ST", "GE 16 ENI ST 6", "GE 16 ENI ST 06 1",
    "GE 16 ENI ST 06 18 20", "GE  16 ENI ST 06", "GE 16 ENI ST 06 ()", "ge 16 eni st 06",
  ])
  func `forms that it does not use`(text: String) {
    #expect(!EUProjectNumber.isWellFormed(text))
  }

  @Test(arguments: [
    ("ENI / 2015 / 038 – 739", "ENI/2015/038-739"), ("ENI 2015 038-739", "ENI/2015/038-739"),
    (" 441\u{2011}959\u{A0}", "441-959"), ("GE\u{A0}16 ENI  ST 06", "GE 16 ENI ST 06"),
    ("441 959", nil), ("№ 441-959", nil), ("", nil),
  ])
  func `blanks and dashes are put right`(text: String, expected: String?) {
    #expect(EUProjectNumber.normalised(text.unicodeScalars) == expected)
  }
}
