// Writes what the program itself holds as seeds, each a file: the examples of all rules into one folder,
// command lines into another. Tests/Fuzz/run builds it and names the folders.

import Core
import Glibc

@testable import eapctl

@main struct Seeds {
  static func main() {
    let folders = CommandLine.arguments.dropFirst()
    guard folders.count == 2, let rules = folders.first, let commandLines = folders.last else {
      fatalError("usage: Seeds RULES COMMAND-LINES")
    }
    for rule in Rule.catalogue {
      write(rule.failing, "\(rules)/\(rule.id)-failing")
      write(rule.passing, "\(rules)/\(rule.id)-passing")
    }
    for command in Command.table { write(command, "\(commandLines)/\(command.name)") }
  }

  private static func write(_ example: Rule.Example, _ path: String) {
    for (number, file) in example.files.enumerated() { write(file.bytes, "\(path)-\(number)") }
  }

  /// Writes the examples of a command, and each of its options with each of the values that it names.
  private static func write(_ command: Command, _ path: String) {
    for (number, example) in command.examples.enumerated() {
      write(example.line.split(separator: " ").dropFirst().map(String.init), "\(path)-\(number)")
    }
    for option in command.options {
      for (number, choice) in (option.choices + ["1", "2026-01-31"]).enumerated() {
        let value = option.placeholder == nil ? [] : [choice]
        write(
          [command.name, "--\(option.name)"] + value + [choice],
          "\(path)-\(option.name)-\(number)"
        )
      }
    }
  }

  private static func write(_ words: [String], _ path: String) {
    write(Array(words.map { Array($0.utf8) }.joined(separator: [0])), path)
  }

  private static func write(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
      fclose(file) == 0
    else { fatalError("cannot write \(path)") }
  }
}
