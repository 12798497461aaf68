"""Prints the identifiers of the ongoing projects in Moldova, in the order of the file."""

import sys

import duckdb

columns = "{id: 'VARCHAR', status: 'VARCHAR', countries: 'VARCHAR[]'}"
rows = duckdb.sql(
    f"SELECT id FROM read_json('{sys.argv[1]}', format = 'newline_delimited', columns = {columns})"
    " WHERE status = 'ongoing' AND list_contains(countries, 'MD')"
).fetchall()
print("\n".join(row[0] for row in rows))
