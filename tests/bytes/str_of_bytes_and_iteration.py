print(str(b"a"), f"{b'x'}", [x for x in b"\x00\x01"], tuple(reversed(b"ab")), max(b"az"), sum(b"\x01\x02"))
# expect: b'a' b'x' [0, 1] (98, 97) 122 3
