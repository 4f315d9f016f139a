# The line of a traceback's entry is that of the moment, whenever somebody asks.
import sys


def lines(e):
    out, tb = [], e.__traceback__
    while tb:
        first = tb.tb_frame.f_code.co_firstlineno if tb.tb_frame.f_code.co_name != "<module>" else tb.tb_frame.f_lineno
        out.append((tb.tb_lineno - first, tb.tb_frame.f_lineno - first))
        tb = tb.tb_next
    return out


def fails(n):
    if n:
        return fails(
            n - 1
        )
    raise ValueError(n)


def keeps():
    kept = []
    for i in range(3):
        try:
            fails(i)
        except ValueError as e:
            kept.append(e)
    try:
        {}[
            kept
        ]
    except TypeError as e:
        kept.append(e)

    return kept


for e in keeps():
    print(lines(e))  # expect: [(4, 14), (5, 5)]
    # expect: [(4, 14), (2, 2), (5, 5)]
    # expect: [(4, 14), (2, 2), (2, 2), (5, 5)]
    # expect: [(8, 14)]


def generator():
    try:
        yield 1
    except KeyError as e:
        yield e
    raise OSError


g = generator()
try:
    g.throw(KeyError("before the first line"))
except KeyError as e:
    print(lines(e))  # expect: [(-2, 0), (0, 0)]
g = generator()
next(g)
caught = g.throw(KeyError("inside"))
print(lines(caught))  # expect: [(2, 4)]
try:
    next(g)
except OSError as e:
    print(lines(e))  # expect: [(-2, 0), (5, 5)]

seen = []


def tracer(frame, event, arg):
    if event == "exception":
        seen.append(arg[2].tb_lineno - frame.f_code.co_firstlineno)
    return tracer


def traced():
    try:
        [].pop()
    except IndexError as e:
        return e


sys.settrace(tracer)
later = traced()
sys.settrace(None)
print(seen, lines(later))  # expect: [2] [(2, 4)]
early = traced()
sys.settrace(tracer)
print(lines(early))  # expect: [(2, 4)]
sys.settrace(None)
exec(compile("def f():\n  x = 1; y = (1 /\n   0)\n", "made", "exec"))
try:
    f()
except ZeroDivisionError as e:
    print(lines(e))  # expect: [(-2, 0), (1, 1)]
