/// A character set of one byte a character, as older programs of Windows save text in it.
///
/// The tables are those of the WHATWG Encoding Standard (2024), except that a byte without a character has none
/// here instead of a control character.
struct CodePage: Sendable {
  /// Central Europe, with Romanian.
  static let windows1250 = CodePage(
    "windows-1250",
    "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
      + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
      + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
      + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
  )
  /// Cyrillic.
  static let windows1251 = CodePage(
    "windows-1251",
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ"
      + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмнопрстуфхцчшщъыьэюя"
  )
  /// Western Europe.
  static let windows1252 = CodePage(
    "windows-1252",
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
  )

  /// The name of the IANA registry.
  let name: String
  /// The characters of the bytes from 0x80 on.
  private let scalars: [Unicode.Scalar]
  private let bytes: [Unicode.Scalar: UInt8]

  private init(_ name: String, _ characters: String) {
    self.name = name
    scalars = Array(characters.unicodeScalars)
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (offset, scalar) in scalars.enumerated() where scalar != "\u{FFFD}" {
      bytes[scalar] = UInt8(0x80 + offset)
    }
    self.bytes = bytes
  }

  /// The character of a byte, or `nil` for a byte without one.
  func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let scalar = scalars[Int(byte) - 0x80]
    return scalar == "\u{FFFD}" ? nil : scalar
  }

  /// The byte of a character from U+0080 on, or `nil` if the set lacks it.
  ///
  /// A C1 control is its own byte: it is what a program makes of a byte without a character.
  func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let byte = bytes[scalar] { return byte }
    guard 0x80...0x9F ~= scalar.value, self.scalar(of: UInt8(scalar.value)) == nil else {
      return nil
    }
    return UInt8(scalar.value)
  }
}
