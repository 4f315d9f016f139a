import cProfile
import io
import pstats
import re


def leaf(n):
    return n + 1


def middle(n):
    return sum([leaf(i) for i in range(n)])


def recurse(n):
    return 0 if n == 0 else 1 + recurse(n - 1)


def main():
    middle(5)
    middle(3)
    recurse(4)


def shown(profile, *orders, what="print_stats", limits=()):
    out = io.StringIO()
    stats = pstats.Stats(profile, stream=out).strip_dirs().sort_stats(*orders)
    getattr(stats, what)(*limits)
    text = re.sub(r"\d+\.\d\d\d", "T", out.getvalue())
    return [" ".join(line.split()) for line in text.splitlines() if "leaf" in line or "middle" in line or "recurse" in line or "ncalls" in line or "Ordered" in line or "reduced" in line]


p = cProfile.Profile()
p.enable()
main()
p.disable()
for line in shown(p, "calls", "name"):
    print(line)  # expect: Ordered by: call count, function name
    # expect: ncalls tottime percall cumtime percall filename:lineno(function)
    # expect: 8 T T T T stats.py:7(leaf)
    # expect: 5/1 T T T T stats.py:15(recurse)
    # expect: 2 T T T T stats.py:11(middle)
for line in shown(p, pstats.SortKey.NAME, limits=("leaf|middle",)):
    print(line)  # expect: Ordered by: function name
    # expect: List reduced from 7 to 2 due to restriction <'leaf|middle'>
    # expect: ncalls tottime percall cumtime percall filename:lineno(function)
    # expect: 8 T T T T stats.py:7(leaf)
    # expect: 2 T T T T stats.py:11(middle)
print(shown(p, "cumulative", limits=(1,))[:1])  # expect: ['Ordered by: cumulative time']
with cProfile.Profile() as p:
    leaf(1)
s = pstats.Stats(p)
print(p.runcall(leaf, 4), [v[:2] for k, v in pstats.Stats(p).stats.items() if k[2] == "leaf"])
# expect: 5 [(2, 2)]
p = cProfile.Profile()
p.runctx("main()", globals(), {})
row = {k[2]: v for k, v in pstats.Stats(p).stats.items()}
print(row["leaf"][1], row["recurse"][:2], sorted(k[2] for k in row["middle"][4]), row["recurse"][3] >= row["recurse"][2] >= 0)
# expect: 8 (1, 5) ['main'] True
