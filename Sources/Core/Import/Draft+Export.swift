extension JSONExport {
  /// Adds a draft and returns the bytes that are ready to be written out.
  public mutating func add(_ draft: Draft) -> [UInt8] {
    draft.write(to: &writer)
    return writer.takeBytes()
  }
}
