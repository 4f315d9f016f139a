"""Writes runtime/base/unicode_rare_tables.h from the Unicode database of the Python 3.11 that runs it (14.0):

    /usr/bin/python3.11 scripts/dev/make_unicode_rare.py > runtime/base/unicode_rare_tables.h

The properties that only unicodedata asks for, laid out as make_unicode.py lays out the others.
"""
import sys
import unicodedata as ud

from make_unicode import LIMIT, emit, index_pages


def tag_of(c):
    first = ud.decomposition(c).partition(" ")[0]
    return first if first.startswith("<") else ""


def number(table, value):
    return table.setdefault(value, len(table))


def emit_texts(name, texts):
    width = max(map(len, texts)) + 1
    print(f"static const char {name}[{len(texts)}][{width}] = {{", ",".join(f'"{text}"' for text in texts), "};")


def main():
    assert ud.unidata_version == "14.0.0", ud.unidata_version
    widths, directions, tags, numbers, records, of_char = {}, {}, {"": 0}, {None: 0}, {}, []
    for c in map(chr, range(LIMIT)):
        record = (number(widths, ud.east_asian_width(c)), number(directions, ud.bidirectional(c)),
                  number(tags, tag_of(c)), ud.mirrored(c), number(numbers, ud.numeric(c, None)))
        of_char.append(number(records, record))
    print("/* Made by scripts/dev/make_unicode_rare.py from Unicode", ud.unidata_version + ".  Do not edit. */")
    print("#pragma once\n#include <stdint.h>")
    print("typedef struct { uint8_t width, direction, tag, mirrored, number; } RareRecord;")
    emit_texts("rare_widths", widths)
    emit_texts("rare_directions", directions)
    emit_texts("rare_tags", tags)
    emit("double", "rare_numbers", [0.0 if value is None else value for value in numbers])
    print(f"static const RareRecord rare_records[{len(records)}] = {{")
    for record in records:
        print("    {" + ",".join(map(str, record)) + "},")
    print("};")
    first, pages = index_pages(of_char)
    emit("uint16_t", "rare_first", first)
    emit("uint16_t", "rare_pages", pages)


if __name__ == "__main__":
    sys.exit(main())
