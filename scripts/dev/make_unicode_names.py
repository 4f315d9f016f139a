"""Writes runtime/base/unicode_names_tables.h from the Unicode database of the Python 3.11 that runs it (14.0):

    /usr/bin/python3.11 scripts/dev/make_unicode_names.py > runtime/base/unicode_names_tables.h

A name is a row of word numbers, one byte for the commonest words and two for the others, with a zero behind it; all
names follow each other in the order of their characters.  Names that end in the code point itself (ideographs) are
ranges, those of Hangul syllables are computed.
"""
import collections
import itertools
import sys
import unicodedata as ud

STEP = 8           # every 8th name has its place in name_offsets
SLOTS = 1 << 16    # of the table from a name's hash to its number
TWO_BYTE = 60      # first bytes 1..60 begin a two-byte number
ALIASES = """0 NULL; 1 START OF HEADING; 2 START OF TEXT; 3 END OF TEXT; 4 END OF TRANSMISSION; 5 ENQUIRY; 6 ACKNOWLEDGE; 7 ALERT;
8 BACKSPACE; 9 CHARACTER TABULATION; 9 HORIZONTAL TABULATION; A LINE FEED; A NEW LINE; A END OF LINE;
B LINE TABULATION; B VERTICAL TABULATION; C FORM FEED; D CARRIAGE RETURN; E SHIFT OUT; F SHIFT IN;
10 DATA LINK ESCAPE; 11 DEVICE CONTROL ONE; 12 DEVICE CONTROL TWO; 13 DEVICE CONTROL THREE; 14 DEVICE CONTROL FOUR;
15 NEGATIVE ACKNOWLEDGE; 16 SYNCHRONOUS IDLE; 17 END OF TRANSMISSION BLOCK; 18 CANCEL; 19 END OF MEDIUM;
1A SUBSTITUTE; 1B ESCAPE; 1C FILE SEPARATOR; 1D GROUP SEPARATOR; 1E RECORD SEPARATOR; 1F UNIT SEPARATOR; 7F DELETE;
80 PADDING CHARACTER; 81 HIGH OCTET PRESET; 82 BREAK PERMITTED HERE; 83 NO BREAK HERE; 84 INDEX; 85 NEXT LINE;
86 START OF SELECTED AREA; 87 END OF SELECTED AREA; 8D REVERSE LINE FEED; 8E SINGLE SHIFT TWO; 8F SINGLE SHIFT THREE;
90 DEVICE CONTROL STRING; 9B CONTROL SEQUENCE INTRODUCER; 9C STRING TERMINATOR; 9D OPERATING SYSTEM COMMAND;
9E PRIVACY MESSAGE; 9F APPLICATION PROGRAM COMMAND; 1A2 LATIN CAPITAL LETTER GHA; 1A3 LATIN SMALL LETTER GHA;
FEFF BYTE ORDER MARK; 2118 WEIERSTRASS ELLIPTIC FUNCTION"""


def aliases():
    for row in ALIASES.split(";"):
        code, name = row.split(None, 1)
        name = " ".join(name.split())
        assert ud.lookup(name) == chr(int(code, 16)), name
        yield name, int(code, 16)


def by_code(name, code):
    """The prefix of a name that ends in its code point, or None."""
    suffix = "-%X" % code
    return name[: 1 - len(suffix)] if name.endswith(suffix) else None


def collect():
    names, ranges = [], []
    for code in range(0x110000):
        name = ud.name(chr(code), None)
        if not name or name.startswith("HANGUL SYLLABLE "):
            continue
        prefix = by_code(name, code)
        if not prefix:
            names.append((code, name))
        elif ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == prefix:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, prefix])
    return names, ranges


def number_words(names):
    """Word -> its bytes; the commonest get one."""
    count = collections.Counter(word for _, name in names for word in name.split(" "))
    ordered = [word for word, _ in count.most_common()]
    single = 255 - TWO_BYTE
    codes = {}
    for i, word in enumerate(ordered):
        j = i - single
        codes[word] = bytes([TWO_BYTE + 1 + i]) if j < 0 else bytes([1 + j // 255, 1 + j % 255])
    assert len(ordered) - single <= TWO_BYTE * 255, len(ordered)
    return ordered, codes


def c_byte(b):
    return chr(b) if 32 <= b < 127 and b not in b'"?\\\\' else "\\%03o" % b


def put_bytes(kind, name, data):
    print("static const %s %s[%d] =" % (kind, name, len(data) + 1))
    for i in range(0, len(data), 60):
        print('    "' + "".join(map(c_byte, data[i : i + 60])) + '"')
    print("    ;")


def put_numbers(kind, name, numbers):
    print("static const %s %s[%d] = {" % (kind, name, len(numbers)))
    for i in range(0, len(numbers), 24):
        print("    " + ",".join(map(str, numbers[i : i + 24])) + ",")
    print("};")


def hash_of(name):
    """What hash_name in unicode_names.c computes."""
    h, text = len(name), name.encode()
    for i in range(0, len(text), 8):
        h = ((h ^ int.from_bytes(text[i : i + 8], "little")) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        h ^= h >> 32
    return h


def hash_slots(names):
    """Open addressing, linear steps: a name's number plus one, 0 for a free slot."""
    slots = [0] * SLOTS
    for i, name in enumerate(names):
        at = hash_of(name) % SLOTS
        while slots[at]:
            at = (at + 1) % SLOTS
        slots[at] = i + 1
    return slots


def main():
    names, ranges = collect()
    ordered, codes = number_words(names)
    blob, offsets, runs = bytearray(b"\0"), [], []
    for i, (code, name) in enumerate(names):
        if i % STEP == 0:
            offsets.append(len(blob))
        if not runs or runs[-1][0] + i - runs[-1][1] != code:
            runs.append((code, i))
        blob += b"".join(codes[word] for word in name.split(" ")) + b"\0"
    print("/* Made by scripts/dev/make_unicode_names.py from Unicode %s.  Do not edit. */" % ud.unidata_version)
    print("#pragma once\n#include <stdint.h>")
    print("enum { NAME_COUNT = %d, NAME_STEP = %d, TWO_BYTE = %d, NAME_SLOTS = %d };" % (len(names), STEP, TWO_BYTE, SLOTS))
    put_bytes("char", "name_words", "".join(word + "\0" for word in ordered).encode())
    put_numbers("uint32_t", "word_places", list(itertools.accumulate((len(word) + 1 for word in ordered), initial=0)))
    put_bytes("unsigned char", "name_bytes", bytes(blob))
    put_numbers("uint32_t", "name_offsets", offsets)
    print("static const struct { uint32_t first, index; } name_runs[%d] = {" % len(runs))
    for i in range(0, len(runs), 8):
        print("    " + ",".join("{%d,%d}" % run for run in runs[i : i + 8]) + ",")
    print("};")
    print("static const struct { uint32_t first, last; const char *prefix; } name_ranges[%d] = {" % len(ranges))
    for row in ranges:
        print('    {0x%X, 0x%X, "%s"},' % tuple(row))
    print("};")
    table = sorted(aliases())
    put_numbers("uint16_t", "name_slots", hash_slots([name for _, name in names] + [name for name, _ in table]))
    print("static const struct { const char *name; uint32_t code; } name_aliases[%d] = {" % len(table))
    for name, code in table:
        print('    {"%s", 0x%X},' % (name, code))
    print("};")


sys.exit(main())
