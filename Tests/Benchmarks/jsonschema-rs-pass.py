"""Checks every line of a file against a JSON Schema and counts those that are valid."""

import sys

import jsonschema_rs
import orjson

schema, records = sys.argv[1:]
with open(schema, "rb") as file:
    is_valid = jsonschema_rs.validator_for(orjson.loads(file.read())).is_valid
with open(records, "rb") as file:
    print(sum(is_valid(orjson.loads(line)) for line in file))
