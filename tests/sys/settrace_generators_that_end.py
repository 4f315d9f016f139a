# A generator is seen when it first runs, not when it is made; a result other than None is a StopIteration to its caller.
import sys

events = []


def trace(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
    return trace


def gen():
    try:
        yield 1
        return 2
    finally:
        pass


def loop():
    for i in gen():
        pass
    g = gen()
    next(g)
    del g
    return (i
            or 3)


class Quiet:
    def __enter__(self): return self

    def __exit__(self, *exc): return True


def leave():
    with Quiet():
        try:
            return 1
        finally:
            x = 2


def nothing():
    """only a text"""


def for_ever():
    n = 3
    while True:
        n -= 1
        if not n: break
        continue
    global unseen


def choose(x):
    match x:
        case [a, b]:
            return a
        case _:
            pass


for f in (loop, leave, nothing, for_ever, lambda: choose(1)):
    events.clear()
    sys.settrace(trace)
    try:
        f()
    finally:
        sys.settrace(None)
    for e in events:
        print(*e)  # expect: loop call 0
        # expect: loop line 1
        # expect: gen call 0
        # expect: gen line 1
        # expect: gen line 2
        # expect: gen return 2
        # expect: loop line 2
        # expect: loop line 1
        # expect: gen call 2
        # expect: gen line 3
        # expect: gen line 5
        # expect: gen return 5
        # expect: loop exception 1
        # expect: loop line 3
        # expect: loop line 4
        # expect: gen call 0
        # expect: gen line 1
        # expect: gen line 2
        # expect: gen return 2
        # expect: loop line 5
        # expect: gen call 2
        # expect: gen exception 2
        # expect: gen line 5
        # expect: gen return 5
        # expect: loop line 6
        # expect: loop return 6
        # expect: leave call 0
        # expect: leave line 1
        # expect: __enter__ call 0
        # expect: __enter__ line 0
        # expect: __enter__ return 0
        # expect: leave line 2
        # expect: leave line 3
        # expect: leave line 5
        # expect: leave line 1
        # expect: __exit__ call 0
        # expect: __exit__ line 0
        # expect: __exit__ return 0
        # expect: leave return 1
        # expect: nothing call 0
        # expect: nothing line 0
        # expect: nothing return 0
        # expect: for_ever call 0
        # expect: for_ever line 1
        # expect: for_ever line 2
        # expect: for_ever line 3
        # expect: for_ever line 4
        # expect: for_ever line 5
        # expect: for_ever line 2
        # expect: for_ever line 3
        # expect: for_ever line 4
        # expect: for_ever line 5
        # expect: for_ever line 2
        # expect: for_ever line 3
        # expect: for_ever line 4
        # expect: for_ever return 4
        # expect: <lambda> call 0
        # expect: <lambda> line 0
        # expect: choose call 0
        # expect: choose line 1
        # expect: choose line 2
        # expect: choose line 4
        # expect: choose line 5
        # expect: choose return 5
        # expect: <lambda> return 0
