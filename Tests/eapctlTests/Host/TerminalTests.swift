import Glibc
import Testing

@testable import eapctl

@Suite("Terminal") struct TerminalTests {
  /// Opens a pseudo-terminal; the result is negative where the system has none.
  private static func openTerminal() -> CInt { open("/dev/ptmx", O_RDWR | O_NOCTTY) }

  private static var hasTerminals: Bool {
    let descriptor = openTerminal()
    defer { close(descriptor) }
    return descriptor >= 0
  }

  @Test(
    .enabled(if: hasTerminals, "a container may lack /dev/ptmx"),
    arguments: [(40, 40), (80, 80), (0, nil)] as [(UInt16, Int?)]
  )
  func `a terminal reports its width or none`(columns: UInt16, expected: Int?) throws {
    let descriptor = Self.openTerminal()
    defer { close(descriptor) }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0)
    let terminal = Terminal.connected(to: descriptor)
    #expect(terminal.isTerminal)
    #expect(terminal.columns == expected)
    #expect(terminal.rows == 24)
  }

  @Test func `a device that is no terminal has no width`() {
    let descriptor = open("/dev/null", O_RDWR)
    defer { close(descriptor) }
    let terminal = Terminal.connected(to: descriptor)
    #expect(!terminal.isTerminal)
    #expect(terminal.columns == nil && terminal.rows == nil)
  }
}
