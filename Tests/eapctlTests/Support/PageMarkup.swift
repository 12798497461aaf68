/// Returns a page for browsers without what is the same on all pages and would hide the rest.
///
/// That is style, script, words and digests. What is no such page stays as it is.
func withoutStyleAndScript(_ page: String) -> String {
  guard page.hasPrefix("<!DOCTYPE html>") else { return page }
  return page.replacing(/(<style>|<script>|id=words>)(?s:.+?)(<\/style>|<\/script>)/) { match in
    "\(match.1)…\(match.2)"
  }
  .replacing(/'sha256-[^']+'/, with: "'sha256-…'")
}
