# Rows of numbers are written many at a time; frames, batches and the shortest forms stay CPython's.
import hashlib
import io
import pickle


def digest(value):
    parts = [pickle.dumps(value, protocol) for protocol in range(6)]
    out = io.BytesIO()
    pickle.dump(value, out)
    assert all(pickle.loads(part) == value for part in parts + [out.getvalue()])
    return hashlib.sha256(b"".join(parts) + out.getvalue()).hexdigest()[:12]


edges = sorted({sign * (1 << bits) + more for bits in range(0, 66) for more in (-1, 0, 1) for sign in (1, -1)})
print(digest(edges), digest(tuple(edges)), digest(dict(zip(edges, reversed(edges)))))
# expect: 8dbfd9ca7ad3 a1b53f400cae 30d87cb69fcf
print([len(pickle.dumps(n)) for n in edges[::9]])
# expect: [23, 22, 22, 22, 21, 21, 21, 20, 20, 19, 19, 19, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 5, 5, 15, 15, 15, 17, 17, 17, 17, 17, 19, 19, 19, 20, 20, 21, 21, 21, 22, 22, 22, 23]
for count in (1, 2, 63, 64, 65, 999, 1000, 1001, 2000, 14_000, 40_000):
    print(count, digest(list(range(count))), digest([i / 3 for i in range(count)]), digest(tuple(range(count))))
    # expect: 1 dbd26c0c117b 7f582e8202ab 671caa124214
    # expect: 2 8825dfabe739 71243e3e7519 6c50a3800282
    # expect: 63 501db4beb421 6706000d26d2 c23885e1ebde
    # expect: 64 5602582a8669 4398cd3f7323 8bd1f279044e
    # expect: 65 12e2a87ec505 1d3595f315d4 977b2060bc54
    # expect: 999 418eb56eb167 f6bc3b47534f b12caf8ead9a
    # expect: 1000 cd1522fbdf8b 0d99b125eaed 099a220bdfa0
    # expect: 1001 9fa10956191d b6a45fbd7eb8 ce1e9827e12b
    # expect: 2000 c8d8be6e892b 22ff3b269d4d 64aef5e731aa
    # expect: 14000 a0a03a059744 c3fd5a4ca3c8 30d30b9fe043
    # expect: 40000 2cf719f1b0a0 70827d942220 f991d9434577
print(digest([i if i % 3 else None if i % 2 else i / 4 for i in range(30_000)]))  # expect: 08716a96836e
print(digest([1e300, -0.0, 5e-324, float("inf"), 1 << 62, True, 0.1, "x", 7] * 4000))  # expect: 8335235fe5af
print(digest([(i, i * 0.5, (i,)) for i in range(5000)]))  # expect: a1c3f6790ea6


class Counting(pickle.Pickler):
    seen = 0

    def persistent_id(self, value):
        self.seen += 1
        return "seven" if value == 7 else None


out = io.BytesIO()
counting = Counting(out)
counting.dump([1, 7, 2.5, (3, 7)])
print(counting.seen, out.getvalue())
# expect: 7 b'\x80\x04\x95 \x00\x00\x00\x00\x00\x00\x00]\x94(K\x01\x8c\x05seven\x94QG@\x04\x00\x00\x00\x00\x00\x00K\x03h\x01Q\x86\x94e.'
