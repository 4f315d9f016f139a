# Random rows and random lines in random dialects: each line of the answer is a checksum of 40 of them.
import csv
import io
import random
import zlib

rnd = random.Random(7)
pick = rnd.choice
CHARS = "a1\",;'\\ \n\r\t\0é€😀|x."
WORDS = ["abc", "1.5", "12", "hello world", "x y", " z", 'a"b', '"q"', ""]
PARAMETERS = {"delimiter": [",", ";", "\t", " ", "€", "|", "\0", "a", '"'], "quotechar": ['"', "'", None, "😀", "|"],
              "escapechar": [None, "\\", "é", '"', "1"], "doublequote": [True, False], "skipinitialspace": [True, False],
              "strict": [True, False], "quoting": [0, 1, 2, 3], "lineterminator": ["\r\n", "\n", "", "ab", "€"]}


def text():
    return pick(WORDS) if rnd.random() < 0.4 else "".join([pick(CHARS) for _ in range(rnd.randrange(8))])


def value():
    return pick([text(), text(), text(), rnd.randrange(-50, 50), rnd.random(), None, True, 1e300, 10**20])


def line(kw):
    special = [kw.get("delimiter", ","), '"', kw.get("quotechar") or '"', kw.get("escapechar") or ""]
    return "".join([pick([text(), pick(CHARS), *special]) for _ in range(rnd.randrange(7))]) + pick(["", "\n", "\r\n", "\r"])


def result(call, *args):
    try:
        return repr(call(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def write(rows, kw):
    out = io.StringIO(newline="")
    w = csv.writer(out, **kw)
    return [result(w.writerow, row) for row in rows], out.getvalue()


def read(lines, kw):
    r = csv.reader(lines, **kw)
    return [(result(next, r), r.line_num) for _ in range(len(lines) + 1)]


def case():
    kw = {name: pick(values) for name, values in PARAMETERS.items() if rnd.random() < 0.5}
    rows = [[value() for _ in range(rnd.randrange(5))] for _ in range(rnd.randrange(4))]
    lines = [line(kw) for _ in range(rnd.randrange(5))]
    csv.field_size_limit(pick([131072] * 5 + [0, 3, -1, 6]))
    return result(write, rows, kw) + result(read, lines, kw)


for group in range(20):
    print(zlib.crc32("".join([case() for _ in range(40)]).encode()))  # expect: 1269586167
    # expect: 724629860
    # expect: 1659978225
    # expect: 690834181
    # expect: 423338008
    # expect: 1270572873
    # expect: 4099750115
    # expect: 958621685
    # expect: 4203175168
    # expect: 540553920
    # expect: 3425683380
    # expect: 1853683595
    # expect: 2604939167
    # expect: 2311458064
    # expect: 1868092543
    # expect: 3426919704
    # expect: 997796730
    # expect: 2314459200
    # expect: 442444596
    # expect: 3152026704
