"""Failures that are known, by the pattern of their names, with the reason; none is for ever."""

KNOWN: dict[str, str] = {}
