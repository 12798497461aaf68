/// Returns the anchor of a record in a document of several: the first of an identifier has number 1.
///
/// The dot tells a further number apart from the end of an identifier.
func recordAnchor(of id: ProjectID, number: Int) -> String {
  "project-\(id)" + (number > 1 ? ".\(number)" : "")
}
