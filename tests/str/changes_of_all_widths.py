# Searching, counting, replacing, slicing and expanding of texts of each width, hits at every place; one digest each.
import hashlib

texts = []
for base in ("ab-de", "ab\xe9de", "ab\u4e00de", "ab\U0001f600de", "\xe9\xe8", "\u4e00\u4e01", "\U0001f600"):
    for size in (1, 3, 7, 15, 16, 17, 31, 32, 33, 63, 64, 65, 130, 300):
        text = (base * size)[:size]
        texts += [text, "x" * size + text, text + "x" * size, "\xff" * size + text + "\t" + "y" * size]


def digest(name, make):
    seen = hashlib.md5()
    for text in texts:
        seen.update(repr(make(text)).encode())
    print(name, seen.hexdigest())


needles = ["a", "e", "\xe9", "\u4e00", "\u4e01", "\U0001f600", "x", "\0", "de", "zz", "\u4e00d", "xx", "\U0001f600\U0001f600", "\u1161", "\U00010061"]
digest("find", lambda t: [t.find(n) for n in needles] + [t.find(n, 3, -3) for n in needles])
# expect: find b4264df5a2c22f91de080d123b6a9356
digest("rfind", lambda t: [t.rfind(n) for n in needles])  # expect: rfind 11c2ad58df0c0a0a72e8a8d9a5bc0384
digest("count", lambda t: [t.count(n) for n in needles])  # expect: count 596a4f9a8f85eadbfbf6f408253b4bc8
digest("replace", lambda t: [t.replace(n, m) for n in needles for m in ("", "q", "\xe8", "\u4e05", "\U0001f605", "mm")])
# expect: replace bd5c8bf64f56755a40464ae07730721b
digest("replace some", lambda t: [t.replace(n, "q", 3) for n in needles])
# expect: replace some 36ef22bb1e3afd1ea39c8ebf29545692
digest("slices", lambda t: [ascii(t[i:j]) for i in (0, 1, 5, 64) for j in (1, 20, -1, -40)])
# expect: slices ece35f7d5f76c966c31789ed15d606d4
digest("isascii", lambda t: [(t[i:].isascii(), len((t[i:]).encode())) for i in range(len(t))])
# expect: isascii fab8a44cf30a44e6848f864b78ea8255
digest("expandtabs", lambda t: [t.expandtabs(), t.replace("x", "\t").expandtabs(4), (t + "\n" + t).replace("e", "\t").expandtabs(3), t.replace("a", "\t").expandtabs(0)])
# expect: expandtabs 090d33ade12552f0a733044bf2e2c2ea
digest("split", lambda t: [t.split(n) for n in needles])  # expect: split cbb39c338e4cf8e211df55891c2e0d65
digest("isidentifier", lambda t: [t.isidentifier(), t.replace("x", "_").isidentifier(), t.replace("-", "9").isidentifier(), t[1:].isidentifier()])
# expect: isidentifier 47d7547eb831b4b005825bb34fb3f635
digest("bytes", lambda t: [bytes(list(t.encode())), bytes(tuple(t.encode())), t.encode().count(b"x")])
# expect: bytes e606bdf93a7a2536655458341a3e705a
for wrong in ([1, 256], [-1], (1, 2 ** 70), [True, False], [1, "a"], [1, None]):
    try:
        print(bytes(wrong))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError bytes must be in range(0, 256)
        # expect: ValueError bytes must be in range(0, 256)
        # expect: ValueError bytes must be in range(0, 256)
        # expect: b'\x01\x00'
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'NoneType' object cannot be interpreted as an integer
