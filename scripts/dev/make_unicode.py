"""Writes runtime/base/unicode_tables.h from the Unicode database of the Python 3.11 that runs it (14.0):

    /usr/bin/python3.11 scripts/dev/make_unicode.py > runtime/base/unicode_tables.h

Characters with equal properties share a record; a two-level index of 128-character pages finds it.
"""
import sys
import unicodedata as ud

PAGE = 128
LIMIT = 0x110000


def bits(c):
    ch = chr(c)
    after = ("A" + ch + "\u03a3").lower()[-1] == "\u03c2"  # cased, or ignorable, or (U+02B0) both
    ignorable = after and (" " + ch + "\u03a3").lower()[-1] != "\u03c2"
    cased = (ch + "a").title()[-1] == "a"
    surrogate = 0xD800 <= c < 0xE000
    tests = [ch.isalpha(), ch.isdecimal(), ch.isdigit(), ch.isnumeric(), ch.islower(), ch.isupper(),
             ud.category(ch) == "Lt", ch.isspace(), ch.isprintable(), not surrogate and ch.isidentifier(),
             not surrogate and ("a" + ch).isidentifier(), len(("a" + ch + "b").splitlines()) == 2, cased, ignorable]
    return sum(1 << i for i, yes in enumerate(tests) if yes)


def mapping(c, mapped, special):
    """(kind, value): a difference for one character, else an index into the special table with the length on top."""
    if len(mapped) == 1:
        return ord(mapped) - c
    key = tuple(map(ord, mapped))
    if key not in special:
        special[key] = sum(len(k) for k in special)
    return 0x40000000 | len(key) << 24 | special[key]


def lower_of(ch):
    return "\u03c3" if ch == "\u03a3" else ch.lower()


def index_pages(values):
    pages, first = {}, []
    for start in range(0, LIMIT, PAGE):
        first.append(pages.setdefault(tuple(values[start:start + PAGE]), len(pages)))
    return first, [v for page in pages for v in page]


def emit(ctype, name, values, per_line=24, storage="static "):
    print(f"{storage}const {ctype} {name}[{len(values)}] = {{")
    for i in range(0, len(values), per_line):
        print("    " + ",".join(str(v) for v in values[i:i + per_line]) + ",")
    print("};")


def main():
    assert ud.unidata_version == "14.0.0", ud.unidata_version
    special, records, of_char, categories = {}, {}, [], []
    for c in range(LIMIT):
        ch = chr(c)
        category = ud.category(ch)
        if category not in categories:
            categories.append(category)
        record = (bits(c), categories.index(category), ud.combining(ch), ud.decimal(ch, -1), ud.digit(ch, -1),
                  mapping(c, lower_of(ch), special), mapping(c, ch.upper(), special),
                  mapping(c, ch.title(), special), mapping(c, ch.casefold(), special))
        of_char.append(records.setdefault(record, len(records)))
    decomposed, offsets, pairs = [], [], []
    for c in range(LIMIT):
        parts = ud.decomposition(chr(c)).split()
        if not parts:
            offsets.append(0)
            continue
        compatibility = parts[0].startswith("<")
        codes = [int(p, 16) for p in parts[compatibility:]]
        if not decomposed:
            decomposed.append(0)
        offsets.append(len(decomposed))
        decomposed += [len(codes) << 1 | compatibility, *codes]
        if not compatibility and len(codes) == 2 and ud.normalize("NFC", "".join(map(chr, codes))) == chr(c):
            pairs.append((codes[0], codes[1], c))
    pairs.sort()
    print("/* Made by scripts/dev/make_unicode.py from Unicode", ud.unidata_version + ".  Do not edit. */")
    print('#pragma once\n#include "runtime/base/unicode.h"')
    print(f"static const char unicode_categories[{len(categories)}][3] = {{", ",".join(f'"{c}"' for c in categories), "};")
    print(f"const UnicodeRecord unicode_records[{len(records)}] = {{")
    for record in records:
        print("    {" + ",".join(map(str, record)) + "},")
    print("};")
    emit("uint32_t", "unicode_special", [code for key in special for code in key])
    first, pages = index_pages(of_char)
    emit("uint16_t", "unicode_first", first, storage="")
    emit("uint16_t", "unicode_pages", pages, storage="")
    first, pages = index_pages(offsets)
    emit("uint16_t", "decomposition_first", first)
    emit("uint16_t", "decomposition_pages", pages)
    emit("uint32_t", "decomposition_codes", decomposed)
    print(f"static const uint32_t composition_pairs[{len(pairs)}][3] = {{")
    for a, b, c in pairs:
        print(f"    {{{a},{b},{c}}},")
    print("};")


if __name__ == "__main__":
    sys.exit(main())
