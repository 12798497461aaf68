"""Failures that are known, by the pattern of their names, with the reason; none is for ever.

A row goes when its defect is repaired: a known failure is counted, and does not make the exit status 1.
"""

KNOWN: dict[str, str] = {}
