import Core
import Testing

@Suite("JSON Schema") struct JSONSchemaTests {
  /// What the schema accepts is compared with what `validate` accepts by `Tests/Interop/schema`.
  @Test func `the schema follows the field table`() {
    Golden(suite: "JSONSchema", name: "project.schema.json").expect(JSONSchema().text)
  }
}
