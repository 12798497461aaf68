/// Gives text its looks on a terminal, or leaves it as it is.
public struct TerminalStyle: Sendable {
  /// What a piece of text is for, which decides its looks.
  public enum Role: CaseIterable, Sendable {
    case error, warning, success, heading, title, accent, dim

    /// The parameters of the Select Graphic Rendition sequence (ECMA-48).
    fileprivate var parameters: String {
      switch self {
      case .error: "1;31"
      case .warning: "33"
      case .success: "32"
      case .heading, .title: "1"
      case .accent: "36"
      case .dim: "2"
      }
    }
  }

  /// Whether looks tell pieces of text apart.
  let isColoured: Bool

  /// Where text leads, or `nil` if the terminal takes no links.
  private var links: TerminalLinks?

  private init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// Leaves text as it is.
  public static let plain = Self(isColoured: false)

  /// Uses colours and weights that every terminal has.
  public static let coloured = Self(isColoured: true)

  /// Returns `text` in the looks of `role`; empty text stays empty.
  public func callAsFunction(_ text: String, as role: Role) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m"
  }

  /// Returns the style with links; text that is left as it is has none.
  public func linking(by links: TerminalLinks) -> Self {
    var style = self
    if isColoured { style.links = links }
    return style
  }

  /// Returns `text`, which leads to a page of the web where the style has links.
  func link(_ text: String, to address: String) -> String {
    links.map { $0.link(text, to: address) } ?? text
  }

  /// Returns `text`, which leads to a file where the style has links.
  func link(_ text: String, toFile name: String) -> String {
    links.map { $0.link(text, toFile: name) } ?? text
  }

  /// Appends what `body` appends, which is not nothing, in the looks of `role`.
  func append(as role: Role, to bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    if isColoured { bytes.append("\u{1B}[\(role.parameters)m") }
    body(&bytes)
    if isColoured { bytes.append("\u{1B}[0m") }
  }
}
