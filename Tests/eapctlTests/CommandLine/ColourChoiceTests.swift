import Core
import Testing

@testable import eapctl

@Suite("Colour and width") struct ColourChoiceTests {
  struct Case: CustomTestStringConvertible {
    var choice = ColourChoice.auto
    var environment: [EnvironmentVariable: String] = [:]
    var isTerminal = true
    let isColoured: Bool

    var testDescription: String {
      "\(choice) \(environment.map { "\($0.rawValue)=\($1)" }.sorted()) terminal: \(isTerminal)"
    }
  }

  @Test(
    "what decides about colour",
    arguments: [
      Case(isColoured: true),
      Case(isTerminal: false, isColoured: false),
      Case(choice: .never, environment: [.forceColor: "1"], isColoured: false),
      Case(choice: .always, environment: [.noColor: "1"], isTerminal: false, isColoured: true),
      Case(environment: [.noColor: "1"], isColoured: false),
      Case(environment: [.noColor: ""], isColoured: true),
      Case(environment: [.noColor: "0"], isColoured: false),
      Case(environment: [.noColor: "1", .forceColor: "1"], isColoured: false),
      Case(environment: [.forceColor: "1"], isTerminal: false, isColoured: true),
      Case(environment: [.clicolorForce: "1"], isTerminal: false, isColoured: true),
      Case(environment: [.clicolorForce: "0"], isTerminal: false, isColoured: false),
      Case(
        environment: [.clicolorForce: "0", .forceColor: "1"],
        isTerminal: false,
        isColoured: true
      ),
      Case(
        environment: [.forceColor: "0", .clicolorForce: "1"],
        isTerminal: false,
        isColoured: true
      ),
      Case(environment: [.forceColor: ""], isTerminal: false, isColoured: false),
      Case(environment: [.clicolor: "0", .forceColor: "1"], isTerminal: false, isColoured: true),
      Case(environment: [.clicolor: "0"], isColoured: false),
      Case(environment: [.clicolor: "1"], isTerminal: false, isColoured: false),
      Case(environment: [.terminal: "dumb"], isColoured: false),
      Case(environment: [.terminal: "dumb", .clicolorForce: "1"], isColoured: true),
      Case(environment: [.terminal: "xterm"], isColoured: true),
    ]
  )
  func colour(sample: Case) {
    let terminal = Terminal(isTerminal: sample.isTerminal)
    let style = sample.choice.style(of: terminal, environment: sample.environment)
    #expect((style("x", as: .error) != "x") == sample.isColoured)
  }

  @Test(
    "what decides about the width",
    arguments: [
      (nil, Terminal.none, nil),
      (nil, Terminal(isTerminal: true, columns: 120), 120),
      (nil, Terminal(isTerminal: true), 80),
      ("60", Terminal(isTerminal: true, columns: 120), 60),
      ("60", Terminal.none, 60),
      ("0", Terminal(isTerminal: true, columns: 120), 120),
      ("-5", Terminal(isTerminal: true, columns: 120), 120),
      ("", Terminal.none, nil),
      ("wide", Terminal(isTerminal: true), 80),
    ] as [(String?, Terminal, Int?)]
  )
  func width(columns: String?, terminal: Terminal, expected: Int?) throws {
    var session = try Session.inMemory()
    session.environment[.columns] = columns
    session.output.terminal = terminal
    #expect(session.outputWidth == expected)
  }

  @Test func `the date is that of the clock or the environment`() throws {
    var session = try Session.inMemory()
    #expect(try session.today == session.clock)
    session.environment[.today] = "2027-01-31"
    #expect(try session.today.description == "2027-01-31")
    session.environment[.today] = "tomorrow"
    let failure = #expect(throws: Failure.self) { try session.today }
    #expect(
      failure?.message
        == "invalid value 'tomorrow' of EAPCTL_TODAY, expected a date as YYYY-MM-DD"
    )
  }
}
