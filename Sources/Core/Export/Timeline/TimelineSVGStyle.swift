/// The colours and shapes of a timeline in SVG.
///
/// The colours of bars are those of Okabe and Ito, which people tell apart who see few colours, made darker
/// where the ground asks for it; each status has a shape of its own as well.
enum TimelineSVGStyle {
  /// What a colour is for.
  enum Purpose {
    /// What everything is drawn on.
    case ground
    /// Words, for which a contrast of 4.5 to the ground is asked by WCAG 2.2.
    case words
    /// Shapes that say something, for which a contrast of 3 is asked.
    case shapes
    /// Lines that only guide the eye.
    case guides
  }

  /// The colour of a class, on a light ground and on a dark one.
  struct Paint {
    let name: String
    let purpose: Purpose
    let light: String
    let dark: String

    init(_ name: String, _ purpose: Purpose, light: String, dark: String) {
      self.name = name
      self.purpose = purpose
      self.light = light
      self.dark = dark
    }
  }

  static let paints = [
    Paint("ground", .ground, light: "#ffffff", dark: "#0d1117"),
    Paint("text", .words, light: "#1f2328", dark: "#f0f6fc"),
    Paint("soft", .words, light: "#59636e", dark: "#a3acb6"),
    Paint("guide", .guides, light: "#d1d9e0", dark: "#30363d"),
    Paint("today", .shapes, light: "#1f2328", dark: "#f0f6fc"),
    Paint("planned", .shapes, light: "#0072b2", dark: "#56b4e9"),
    Paint("ongoing", .shapes, light: "#0072b2", dark: "#56b4e9"),
    Paint("finalising", .shapes, light: "#007a59", dark: "#1fbf92"),
    Paint("completed", .shapes, light: "#768390", dark: "#8b949e"),
    Paint("suspended", .shapes, light: "#a86a00", dark: "#e69f00"),
    Paint("cancelled", .shapes, light: "#a8477e", dark: "#cc79a7"),
    Paint("overdue", .words, light: "#b34a00", dark: "#ff9a57"),
  ]

  /// The style sheet: a class for what is filled with each colour, and one for what is outlined.
  ///
  /// Paper is light whatever the screen is.
  static var sheet: String {
    func rules(_ colour: (Paint) -> String) -> String {
      paints.map { ".\($0.name){fill:\(colour($0))}.\($0.name)-edge{stroke:\(colour($0))}" }
        .joined()
    }
    return """
      <style>
      text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Georgian",\
      "Noto Sans Armenian","DejaVu Sans",sans-serif;font-size:13px}
      .small{font-size:12px}.strong{font-weight:600}.large{font-size:18px}
      .hollow{fill:none}.thin{stroke-width:1}.thick{stroke-width:1.5}.dashes{stroke-dasharray:4 3}.dots{stroke-width:3;stroke-dasharray:3 5}
      \(rules(\.light))
      @media screen and (prefers-color-scheme:dark){\(rules(\.dark))}
      @media print{rect,path,circle{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
      </style>

      """
  }

  /// The patterns of the bars that are not filled evenly.
  static var patterns: String {
    func pattern(_ name: String, _ size: Int, turned angle: Int, _ content: String) -> String {
      """
      <pattern id="eapctl-\(name)" width="\(size)" height="\(size)" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(\(angle))"><rect class="ground" width="\(size)" height="\(size)"/>\
      \(content)</pattern>

      """
    }
    return "<defs>\n"
      + pattern("finalising", 7, turned: 45, #"<rect class="finalising" width="5" height="7"/>"#)
      + pattern("suspended", 6, turned: 0, #"<rect class="suspended" width="3" height="6"/>"#)
      + pattern(
        "cancelled",
        7,
        turned: 0,
        #"<path class="hollow cancelled-edge thin" d="M0 0 7 7M7 0 0 7"/>"#
      ) + pattern("overdue", 5, turned: -45, #"<rect class="overdue" width="2" height="5"/>"#)
      + "</defs>\n"
  }

  /// The height of a bar: what is over takes less room than what goes on.
  static func height(of status: ProjectStatus) -> Double { status == .completed ? 8 : 14 }

  /// The attributes of a bar of a status.
  static func bar(_ status: ProjectStatus) -> String {
    let name = status.rawValue
    return switch status {
    case .planned: #"class="ground planned-edge thick dashes""#
    case .ongoing, .completed: #"class="\#(name) \#(name)-edge thin""#
    case .finalising, .suspended, .cancelled:
      #"class="\#(name)-edge thin" fill="url(#eapctl-\#(name))""#
    }
  }

  /// The sign of a status, 10 wide and high, around a point.
  static func mark(_ status: ProjectStatus, x: Double, y: Double) -> String {
    let name = status.rawValue
    let (x, y) = (svgNumber(x), svgNumber(y))
    let edge = #"class="hollow \#(name)-edge thick""#
    func drawn(_ path: String) -> String { #"<path \#(edge) d="M\#(x) \#(y)\#(path)"/>"# }
    let circle = #"<circle \#(edge) cx="\#(x)" cy="\#(y)" r="4"/>"#
    return switch status {
    case .planned:
      #"<circle class="hollow \#(name)-edge thick" stroke-dasharray="2 2" cx="\#(x)" cy="\#(y)" r="4"/>"#
    case .ongoing: #"<circle class="\#(name)" cx="\#(x)" cy="\#(y)" r="4.5"/>"#
    case .finalising:
      circle + #"<path class="\#(name)" d="M\#(x) \#(y)m0-4a4 4 0 0 0 0 8z"/>"#
    case .completed: circle
    case .suspended: drawn("m-2-4v8m4-8v8")
    case .cancelled: drawn("m-3.5-3.5 7 7m0-7-7 7")
    }
  }
}

/// Returns a number as SVG has it, with at most one decimal.
func svgNumber(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}
