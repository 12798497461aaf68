extension ProjectFormat {
  /// The identifiers alone, for other commands.
  public static let ids = Self(
    "ids",
    summary: "an identifier on each line",
    fileExtension: "txt",
    mediaType: "text/plain",
    purposes: .listing,
    hasIndependentRecords: true,
    writeRecord: { record, bytes in
      guard let id = record.text(.id), !id.isBlank, ProjectID.isWellFormed(id.raw) else {
        return false
      }
      bytes += id.raw
      bytes.append(UInt8(ascii: "\n"))
      return true
    },
    makeWriter: { _ in IdentifierWriter() }
  )
}

private struct IdentifierWriter: ProjectWriter {
  func add(_ project: Project, to bytes: inout [UInt8]) {
    bytes.append(project.id.rawValue)
    bytes.append(UInt8(ascii: "\n"))
  }
}
