/// The files that records become where each has one of its own, and those beside them.
public struct ProjectSplit: Sendable {
  /// The format of the file of one record.
  public let recordFormat: ProjectFormat

  /// The name of the folder that those files lie in, or `nil` if it is the directory that is asked for.
  public let recordFolder: String?

  /// The files beside them by their names, each of them about all records.
  public let others: [(name: String, format: ProjectFormat)]

  init(
    _ recordFormat: ProjectFormat,
    in recordFolder: String? = nil,
    beside others: [(name: String, format: ProjectFormat)] = []
  ) {
    self.recordFormat = recordFormat
    self.recordFolder = recordFolder
    self.others = others
  }
}

extension ProjectFormat {
  /// The files that records in the format are split into, or `nil` if a file cannot hold one record.
  public var split: ProjectSplit? {
    splitting?() ?? (canHoldOneRecord ? ProjectSplit(self) : nil)
  }
}
