"""Prints how many projects there are of each country and status, as `eapctl stats --by` does in CSV."""

import sys

import duckdb

columns = "{status: 'VARCHAR', countries: 'VARCHAR[]'}"
rows = duckdb.sql(
    "SELECT country, status, count(*) FROM (SELECT unnest(list_distinct(countries)) AS country, status"
    f" FROM read_json('{sys.argv[1]}', format = 'newline_delimited', columns = {columns})) GROUP BY ALL"
).fetchall()
order = "planned ongoing finalising completed suspended cancelled".split()
rows.sort(key=lambda row: (row[0], order.index(row[1])))
print("countries,status,count", end="\r\n")
for row in rows:
    print(",".join(map(str, row)), end="\r\n")
