import Testing

@testable import Core

/// The examples of FIPS 180-4 and of RFC 4648, and lengths around that of a block.
@Suite("SHA-256") struct SecureDigestTests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
        + "mnopqrstnopqrstu",
      "z1sWp3ivg4ADbOWeewSSNwskmxHo8HpRr6xFA3r+6dE="
    ),
  ])
  func `the examples of the standard`(text: String, digest: String) {
    #expect(SecureDigest(of: text.utf8).base64 == digest)
  }

  @Test func `a million letters`() {
    let digest = SecureDigest(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.base64 == "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=")
  }

  @Test(arguments: [
    (55, "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
    (56, "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
    (64, "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
  ])
  func `lengths around a block`(count: Int, digest: String) {
    #expect(SecureDigest(of: repeatElement(UInt8(ascii: "a"), count: count)).base64 == digest)
  }
}
