import Testing

@testable import Core

@Suite("Paths in the repository") struct RepositoryLocationTests {
  @Test(arguments: [
    ("a.json", "sub/a.json"),
    ("./a//b.json", "sub/a/b.json"),
    ("../Data/a.json", "Data/a.json"),
    ("../a.json", "a.json"),
    ("..", "/repo"),
    ("/repo/Data/./x/../a.json", "Data/a.json"),
    ("/repository/a.json", "/repository/a.json"),
    ("../../a.json", "/a.json"),
    ("/", "/"),
  ]) func `names become paths from the root`(name: String, path: String) {
    #expect(RepositoryLocation(root: "/repo", directory: "/repo/sub/").path(of: name) == path)
  }

  @Test(arguments: [
    ("./a.json", "a.json"), ("../a.json", "../a.json"), ("/tmp/a.json", "/tmp/a.json"),
  ]) func `without a repository, names only lose what they do not need`(name: String, path: String)
  {
    #expect(RepositoryLocation().path(of: name) == path)
  }
}
