extension ProjectFormat {
  /// The identifiers alone, for other commands.
  public static let ids = Self(
    "ids",
    summary: "an identifier on each line",
    fileExtension: "txt",
    mediaType: "text/plain",
    purposes: .listing
  ) { _ in
    .documents(IdentifierWriter(), in: DocumentFrame())
  }
}

private struct IdentifierWriter: RecordWriter {
  func add(_ record: RecordView, to bytes: inout [UInt8]) {
    record.text(.id)?.withText { bytes += $0 }
    bytes.append(UInt8(ascii: "\n"))
  }
}
