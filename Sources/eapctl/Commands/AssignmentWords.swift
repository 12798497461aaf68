import Core

/// Reads operands as names of records and as changes of fields, with values that are in files.
struct AssignmentWords {
  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Parts operands into names and assignments, whose values are not read yet.
  func parted(
    _ operands: [String]
  ) throws(Failure) -> (names: [String], assignments: [FieldAssignment]) {
    var names: [String] = []
    var assignments: [FieldAssignment] = []
    do throws(AssignmentFault) {
      for operand in operands {
        if let assignment = try FieldAssignment(operand) {
          assignments.append(assignment)
        } else {
          names.append(operand)
        }
      }
      assignments = try FieldAssignment.joining(assignments)
    } catch {
      throw .usage(.conflict(error.message))
    }
    return (names, assignments)
  }

  /// Returns assignments with the values that files hold in the place of their names.
  func reading(_ assignments: [FieldAssignment]) throws(Failure) -> [FieldAssignment] {
    let readers = assignments.flatMap(\.values).count { $0 == File.standardInputName }
    if readers > 1 { throw .usage(.conflict("standard input can be read only once")) }
    var read = assignments
    for index in read.indices { read[index].values = try values(of: assignments[index]) }
    return read
  }

  /// The values of an assignment, with those that files hold.
  private func values(of assignment: FieldAssignment) throws(Failure) -> [String] {
    var values: [String] = []
    for value in assignment.values {
      if value == File.standardInputName {
        values += assignment.texts(in: try text(of: session.file(value), File.standardInputTitle))
      } else if value.hasPrefix("@@") {
        values.append(String(value.dropFirst()))
      } else if value.hasPrefix("@") {
        let name = String(value.dropFirst())
        values += assignment.texts(in: try text(of: session.file(name), name))
      } else {
        values.append(value)
      }
    }
    return values
  }

  private func text(of file: File, _ name: String) throws(Failure) -> String {
    let bytes = try session.contents(ofOperand: file).bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .input(name: name, reason: "it is not UTF-8")
    }
    return text
  }
}
