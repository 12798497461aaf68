/// The head of a page: its title, its style and its script, and the policy that allows no others.
///
/// Whatever a record holds, a browser runs nothing and loads nothing that the policy does not name by its
/// digest (Content Security Policy Level 3). So no markup has a `style` or an `onclick`, which it would block.
struct HTMLHead {
  let language: Language
  let title: String
  let style: String
  /// The script, if the page has one.
  var script: String?
  /// What belongs to the page and lies beside it.
  var links = ""

  /// The beginning of a page up to its body.
  var markup: String {
    """
    <!DOCTYPE html>
    <html lang=\(language.rawValue)>
    <head>
    <meta charset=utf-8>
    <meta http-equiv=Content-Security-Policy content="\(policy)">
    <meta name=viewport content="width=device-width, initial-scale=1">
    <meta name=color-scheme content="light dark">
    <meta name=referrer content=no-referrer>
    <title>\(htmlText(title))</title>
    <style>\(style)</style>
    \(script.map { "<script>\($0)</script>\n" } ?? "")\(links)</head>

    """
  }

  private var policy: String {
    [
      "default-src 'none'", "style-src \(source(of: style))",
      script.map { "script-src \(source(of: $0))" }, "img-src data:", "base-uri 'none'",
      "form-action 'none'",
    ]
    .compactMap(\.self).joined(separator: "; ")
  }

  private func source(of text: String) -> String {
    "'sha256-\(SecureDigest(of: text.utf8).base64)'"
  }
}
