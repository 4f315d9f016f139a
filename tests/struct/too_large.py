# Integers of more than 64 bits: what is said depends on the order of the bytes.
import struct

for format in ("q", ">q", "<Q", "!Q", "P"):
    for value in (10**20, 2**63, -2**63 - 1, -1):
        try:
            print(format, struct.pack(format, value))
        except struct.error as e:
            print(format, value, e)  # expect: q 100000000000000000000 argument out of range
            # expect: q 9223372036854775808 argument out of range
            # expect: q -9223372036854775809 argument out of range
            # expect: q b'\xff\xff\xff\xff\xff\xff\xff\xff'
            # expect: >q 100000000000000000000 int too large to convert
            # expect: >q 9223372036854775808 int too large to convert
            # expect: >q -9223372036854775809 int too large to convert
            # expect: >q b'\xff\xff\xff\xff\xff\xff\xff\xff'
            # expect: <Q 100000000000000000000 argument out of range
            # expect: <Q b'\x00\x00\x00\x00\x00\x00\x00\x80'
            # expect: <Q -9223372036854775809 argument out of range
            # expect: <Q -1 argument out of range
            # expect: !Q 100000000000000000000 int too large to convert
            # expect: !Q b'\x80\x00\x00\x00\x00\x00\x00\x00'
            # expect: !Q -9223372036854775809 int too large to convert
            # expect: !Q -1 int too large to convert
            # expect: P 100000000000000000000 int too large to convert
            # expect: P b'\x00\x00\x00\x00\x00\x00\x00\x80'
            # expect: P -9223372036854775809 int too large to convert
            # expect: P b'\xff\xff\xff\xff\xff\xff\xff\xff'
