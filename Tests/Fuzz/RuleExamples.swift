// Writes the examples of all rules as files into a folder; Tests/Fuzz/run builds it and gives the files
// to the fuzzer as seeds.

import Core
import Glibc

@main struct RuleExamples {
  static func main() {
    for rule in Rule.catalogue {
      write(rule.failing, "\(rule.id)-failing")
      write(rule.passing, "\(rule.id)-passing")
    }
  }

  private static func write(_ example: Rule.Example, _ name: String) {
    for (number, file) in example.files.enumerated() { write(file.bytes, "\(name)-\(number)") }
  }

  private static func write(_ bytes: [UInt8], _ name: String) {
    let path = CommandLine.arguments[1] + "/" + name
    guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
      fclose(file) == 0
    else { fatalError("cannot write \(path)") }
  }
}
