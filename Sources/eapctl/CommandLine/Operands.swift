/// The operands that a command takes.
struct Operands: Sendable {
  /// The names of the operands that have to be there, in order.
  var required: [String] = []

  /// The name of an operand that may be there.
  var optional: String?

  /// Whether more operands may follow.
  var isOpenEnded = false

  /// What to offer as an operand.
  var completion = Completion.none

  static let none = Self()

  /// Exactly these, such as `OLD NEW`.
  static func exactly(_ names: String..., completion: Completion = .none) -> Self {
    Self(required: names, completion: completion)
  }

  /// One or none.
  static func optional(_ name: String, completion: Completion = .none) -> Self {
    Self(optional: name, completion: completion)
  }

  /// Any number.
  static func any(_ name: String, completion: Completion = .none) -> Self {
    Self(optional: name, isOpenEnded: true, completion: completion)
  }

  /// At least one.
  static func some(_ name: String, completion: Completion = .none) -> Self {
    Self(required: [name], isOpenEnded: true, completion: completion)
  }

  /// The operands as usage shows them: `OLD NEW`, `[COMMAND]`, `FILE...`.
  var synopsis: String {
    (required + (optional.map { ["[\($0)]"] } ?? [])).joined(separator: " ")
      + (isOpenEnded ? "..." : "")
  }

  /// Returns what is wrong with the number of operands, or `nil` if nothing is.
  func mistake(in operands: [String]) -> UsageMistake? {
    if operands.count < required.count { return .missingOperand(required[operands.count]) }
    let maximum = required.count + (optional == nil ? 0 : 1)
    return isOpenEnded || operands.count <= maximum ? nil : .needlessOperand(operands[maximum])
  }
}
