"""The JSON Schema as validators in Python read it."""


def with_python_patterns(schema: object) -> object:
    """The schema with what "$" means in ECMA-262: in Python it also stands before a last line end."""
    if isinstance(schema, list):
        return [with_python_patterns(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    copied = {key: with_python_patterns(value) for key, value in schema.items()}
    if isinstance(copied.get("pattern"), str):
        copied["pattern"] = copied["pattern"].removesuffix("$") + r"\Z"
    return copied
