import contextlib
import gc
import io
import timeit

count = 0


def step():
    global count
    count += 1


print(timeit.timeit(step, number=1000) < 1, count)  # expect: True 1000
print(len(timeit.repeat("x + 1", "x = 1", number=10, repeat=3)), len(timeit.repeat(step, number=1)), count)
# expect: 3 5 1005
print(timeit.timeit("step()", globals=globals(), number=5) >= 0, count)  # expect: True 1010
print(timeit.timeit("total.append(gc.isenabled())", setup="import gc", globals={"total": (seen := [])}, number=2) >= 0, seen, gc.isenabled())
# expect: True [False, False] True
ticks = iter(range(0, 100, 3))
print(timeit.Timer("pass", timer=lambda: next(ticks)).timeit(10), timeit.Timer(timer=lambda: next(ticks)).repeat(2, 1))
# expect: 3 [3, 3]
ranges = []
ticks = iter([0, .01, 0, .05, 0, .1, 0, .25])
print(timeit.Timer(timer=lambda: next(ticks)).autorange(lambda n, t: ranges.append(n)), ranges)
# expect: (10, 0.25) [1, 2, 5, 10]
for bad in ["x +", "  a", "break"]:
    try:
        timeit.Timer(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg)  # expect: SyntaxError invalid syntax
        # expect: IndentationError unexpected indent
        # expect: SyntaxError 'break' outside loop
try:
    timeit.Timer(3)
except ValueError as e:
    print(e)  # expect: stmt is neither a string nor callable


class Clock:
    def __init__(self, timer):
        self.at = 0

    def __call__(self):
        self.at += 0.5
        return self.at


timeit.main(["-n", "10", "-r", "3", "x = 1"], _wrap_timer=Clock)
# expect: 10 loops, best of 3: 50 msec per loop
timeit.main(["-n", "1", "-u", "usec", "-s", "a = 1", "b = a", "c = b"], _wrap_timer=Clock)
# expect: 1 loop, best of 5: 5e+05 usec per loop
timeit.main(["-v", "pass"], _wrap_timer=Clock)  # expect: 1 loop -> 0.5 secs
# expect:
# expect: raw times: 500 msec, 500 msec, 500 msec, 500 msec, 500 msec
# expect:
# expect: 1 loop, best of 5: 500 msec per loop
print(timeit.main(["-u", "year"]) if False else timeit.main(["-z"]))  # expect: option -z not recognized
# expect: use -h/--help for command line help
# expect: 2
