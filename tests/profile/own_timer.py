"""A profile by a clock of one's own: times are exact; built-in functions; a profile begun anew."""
import cProfile
import io
import pstats

ticks = 0


def clock():
    return float(ticks)


def wait(n):
    global ticks
    ticks += n


def inner():
    wait(3)
    [].append(1)
    "a".upper()
    return len("abc")


def outer(depth):
    wait(1)
    inner()
    if depth:
        outer(depth - 1)
    wait(2)


profile = cProfile.Profile(clock)
profile.enable()
outer(2)
profile.disable()
rows = {key[2]: value for key, value in pstats.Stats(profile).stats.items()}
for name in ("outer", "inner", "wait", "<method 'append' of 'list' objects>", "<method 'upper' of 'str' objects>", "<built-in method builtins.len>"):
    calls = {key[2]: value for key, value in rows[name][4].items()}
    print(name, rows[name][:4], calls)  # expect: outer (1, 3, 0.0, 18.0) {'outer': (2, 1, 0.0, 12.0)}
    # expect: inner (3, 3, 0.0, 9.0) {'outer': (3, 3, 0.0, 9.0)}
    # expect: wait (9, 9, 18.0, 18.0) {'outer': (6, 6, 9.0, 9.0), 'inner': (3, 3, 9.0, 9.0)}
    # expect: <method 'append' of 'list' objects> (3, 3, 0.0, 0.0) {'inner': (3, 3, 0.0, 0.0)}
    # expect: <method 'upper' of 'str' objects> (3, 3, 0.0, 0.0) {'inner': (3, 3, 0.0, 0.0)}
    # expect: <built-in method builtins.len> (3, 3, 0.0, 0.0) {'inner': (3, 3, 0.0, 0.0)}

profile.clear()
profile.runcall(inner)
print(sorted(key[2] for key in pstats.Stats(profile).stats))
# expect: ['<built-in method builtins.len>', "<method 'append' of 'list' objects>", "<method 'disable' of '_lsprof.Profiler' objects>", "<method 'upper' of 'str' objects>", 'inner', 'wait']
try:
    with profile:
        outer("x")
except TypeError:
    pass
counts = {key[2]: value[:2] for key, value in pstats.Stats(profile).stats.items()}
print(counts["outer"], counts["inner"])  # expect: (1, 1) (2, 2)
plain = cProfile.Profile(clock, builtins=False)
plain.runctx("inner()", globals(), {})
print(sorted(key[2] for key in pstats.Stats(plain).stats if key[0] != "~"))
# expect: ['<module>', 'inner', 'wait']
profile = cProfile.Profile(clock)
profile.runcall(outer, 3)
for what in ("print_callers", "print_callees"):
    text = io.StringIO()
    getattr(pstats.Stats(profile, stream=text).strip_dirs().sort_stats("name"), what)("outer|inner")
    print(*[" ".join(line.split()) for line in text.getvalue().splitlines() if line.strip()], sep="\n")
    # expect: Ordered by: function name
    # expect: List reduced from 7 to 2 due to restriction <'outer|inner'>
    # expect: Function was called by...
    # expect: ncalls tottime cumtime
    # expect: own_timer.py:18(inner) <- 4 0.000 12.000 own_timer.py:25(outer)
    # expect: own_timer.py:25(outer) <- 3/1 0.000 18.000 own_timer.py:25(outer)
    # expect: Ordered by: function name
    # expect: List reduced from 7 to 2 due to restriction <'outer|inner'>
    # expect: Function called...
    # expect: ncalls tottime cumtime
    # expect: own_timer.py:18(inner) -> 4 12.000 12.000 own_timer.py:13(wait)
    # expect: 4 0.000 0.000 {built-in method builtins.len}
    # expect: 4 0.000 0.000 {method 'append' of 'list' objects}
    # expect: 4 0.000 0.000 {method 'upper' of 'str' objects}
    # expect: own_timer.py:25(outer) -> 8 12.000 12.000 own_timer.py:13(wait)
    # expect: 4 0.000 12.000 own_timer.py:18(inner)
    # expect: 3/1 0.000 18.000 own_timer.py:25(outer)
