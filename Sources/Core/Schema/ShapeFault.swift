/// A way in which a document is no record: a wrong field or a wrong type.
enum ShapeFault {
  /// A required field is not there.
  case missing(field: FieldShape, object: Int)
  /// A key that no field has, with the field that may have been meant.
  case unknown(key: Int, nearest: FieldShape?, isMissing: Bool)
  /// A key that occurs twice in one object.
  case duplicate(key: Int, first: Int)
  /// A value of another type than its field's.
  case wrongType(node: Int, key: String?, expected: Shape)
  /// A list without the element that it needs.
  case emptyList(node: Int, key: String)
}
