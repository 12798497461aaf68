// Parses every document of a file of JSON Lines with simdjson on one thread and looks at none.
#include <cstdio>
#include <simdjson.h>

int main(int count, char **arguments) {
  if (count != 2) return 64;
  simdjson::padded_string text;
  if (simdjson::padded_string::load(arguments[1]).get(text)) return 65;
  simdjson::dom::parser parser;
  simdjson::dom::document_stream documents;
  if (parser.parse_many(text, 1 << 20).get(documents)) return 65;
  size_t number = 0;
  for (auto document : documents) {
    if (document.error()) return 65;
    number++;
  }
  printf("%zu\n", number);
}
