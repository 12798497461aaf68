"""Prints the width that the package wcwidth gives every assigned scalar, as runs.

Each line is "first last width" in hexadecimal and decimal. The scalars that terminals do not agree
on are left out: unassigned and private ones, and spacing combining marks.
"""

import unicodedata

import wcwidth


def run_lengths():
    first = last = width = None
    for value in range(0x20, 0x110000):
        character = chr(value)
        if unicodedata.category(character) in ("Cn", "Co", "Cs", "Cc", "Mc"):
            continue
        current = wcwidth.wcwidth(character)
        if current == width and value == last + 1:
            last = value
            continue
        if width is not None:
            yield first, last, width
        first = last = value
        width = current
    yield first, last, width


for first, last, width in run_lengths():
    print(f"{first:X} {last:X} {width}")
