"""Case, tabs, tables, slices by steps and repr, across what is done in blocks."""
TEXTS = [b"", b"a", bytes(range(256)), b"Hello World\t" * 3, b"x" * 15 + b"\tY", b"it's \"q\"\\\n" * 30, bytearray(range(200, 256)) * 2, b"ab\r\tc\n\td\t\t"]
for text in TEXTS:
    plain = [bytes([c]) for c in text]
    assert text.upper() == b"".join(c.upper() for c in plain) and text.lower() == b"".join(c.lower() for c in plain)
    assert text.capitalize() == b"".join([c.upper() for c in plain[:1]] + [c.lower() for c in plain[1:]])
    turned = bytes(255 - i for i in range(256))
    assert text.translate(turned) == bytes(255 - c for c in text)
    assert text.translate(None, b"lo\n") == bytes(c for c in text if c not in b"lo\n")
    assert text.translate(turned, b"lo\n") == bytes(255 - c for c in text if c not in b"lo\n")
    assert bytes(text) == eval(repr(bytes(text))) and bytearray(text) == eval(repr(bytearray(text)))
    for step in -7, -2, -1, 2, 3, 16, 300:
        assert list(text[::step]) == list(text)[::step] and list(text[3:-2:step]) == list(text)[3:-2:step]
    print(type(text.upper()).__name__, text.expandtabs()[:40], text.expandtabs(3)[-30:], text.expandtabs(0)[:20], text.expandtabs(-1)[-9:])
    # expect: bytes b'' b'' b'' b''
    # expect: bytes b'a' b'a' b'a' b'a'
    # expect: bytes b'\x00\x01\x02\x03\x04\x05\x06\x07\x08       \n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !' b'\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff' b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14' b'\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff'
    # expect: bytes b'Hello World     Hello World     Hello Wo' b'World Hello World Hello World ' b'Hello WorldHello Wor' b'llo World'
    # expect: bytes b'xxxxxxxxxxxxxxx Y' b'xxxxxxxxxxxxxxx   Y' b'xxxxxxxxxxxxxxxY' b'xxxxxxxxY'
    # expect: bytes b'it\'s "q"\\\nit\'s "q"\\\nit\'s "q"\\\nit\'s "q"\\\n' b'it\'s "q"\\\nit\'s "q"\\\nit\'s "q"\\\n' b'it\'s "q"\\\nit\'s "q"\\\n' b't\'s "q"\\\n'
    # expect: bytearray bytearray(b'\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef') bytearray(b'\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff') bytearray(b'\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb') bytearray(b'\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
    # expect: bytes b'ab\r        c\n        d               ' b'ab\r   c\n   d     ' b'ab\rc\nd' b'ab\rc\nd'
print(repr(TEXTS[2])[:60], len(repr(TEXTS[2])), repr(bytearray(b"it's")), repr(b"it's"))
# expect: b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f 738 bytearray(b"it\'s") b"it's"
