# A trace function may set f_lineno: the frame goes on there, out of blocks, but not into those that need what was never made.
import sys


def run(function, start, to):
    seen, first = [], function.__code__.co_firstlineno
    jumped = False
    def trace(frame, event, arg):
        nonlocal jumped
        if frame.f_code is function.__code__ and event == 'line' and not jumped and frame.f_lineno == first + start:
            jumped = True
            try: frame.f_lineno = first + to
            except ValueError as error: seen.append(str(error).replace(str(first + to), 'L'))
            if 'L' not in str(seen): seen.append(frame.f_lineno - first)
        return trace
    sys.settrace(trace)
    try:
        answer = function(seen)
        if hasattr(answer, 'send'):
            try:
                while True: seen.append(('gave', answer.send(None)))
            except StopIteration: pass
    except Exception as error: seen.append(repr(error))
    finally: sys.settrace(None)
    handled = sys.exc_info()[0]
    print(function.__name__, start, '->', to, seen, handled)

class Context:
    def __init__(self, seen): self.seen = seen
    def __enter__(self): self.seen.append('enter')
    def __exit__(self, *exc): self.seen.append('exit')

def plain(o):
    o.append(1)
    o.append(2)
    o.append(3)

def loop(o):
    o.append(1)
    for i in range(2):
        o.append(3)
        for k in 'ab':
            o.append(k)
            o.append(6)
        o.append(7)
    else:
        o.append(9)
    o.append(10)

def two_loops(o, k=0):
    for i in 1, 2:
        o.append(('a', i))
        o.append(3)
    for k in 3, 4:
        o.append(('b', k))
        o.append(6)
    o.append(7)

def context(o):
    o.append(1)
    with Context(o) as c:
        o.append(3)
        o.append(4)
    o.append(5)

def tried(o):
    o.append(1)
    try:
        o.append(3)
        1 / len(o[9:])
    except ZeroDivisionError as e:
        o.append(type(e).__name__)
        o.append(7)
    except ValueError:
        o.append(9)
    else:
        o.append(11)
    finally:
        o.append(13)
        o.append(14)
    o.append(15)

def nested_handlers(o):
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            o.append(repr(sys.exc_info()[1]))
            o.append(8)
        o.append(repr(sys.exc_info()[1]))
    o.append(repr(sys.exc_info()[1]))

def generator(o):
    for i in 1, 2:
        yield i
        o.append(3)
    yield 4
    o.append(5)

def long_call(o):
    o.append(1)
    print(o.append(2),
          o.append(3),
          o.append(4), file=Null())
    o.append(6)
    return
    o.append('never')

def finally_returns(o):
    for i in (1, 2):
        try:
            o.append(3)
            return
        finally:
            o.append(6)
            o.append(7)
    o.append(8)

class Null:
    def write(self, text): pass

for start, to in (1, 3), (3, 1), (2, 2), (1, 9), (1, -1): run(plain, start, to)
# expect: plain 1 -> 3 [3, 3] None
# expect: plain 3 -> 1 [1, 2, 1, 1, 2, 3] None
# expect: plain 2 -> 2 [1, 2, 2, 3] None
# expect: plain 1 -> 9 ['line L comes after the current code block', 1, 2, 3] None
# expect: plain 1 -> -1 ['line L comes before the current code block', 1, 2, 3] None
for start, to in (1, 3), (1, 5), (3, 10), (5, 10), (6, 3), (6, 7), (5, 9), (10, 2), (1, 9), (10, 7), (3, 1): run(loop, start, to)
# expect: loop 1 -> 3 ["can't jump into the body of a for loop", 1, 1, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, 10] None
# expect: loop 1 -> 5 ["can't jump into the body of a for loop", 1, 1, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, 10] None
# expect: loop 3 -> 10 [1, 10, 10] None
# expect: loop 5 -> 10 [1, 3, 10, 10] None
# expect: loop 6 -> 3 [1, 3, 'a', 3, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, 10] None
# expect: loop 6 -> 7 [1, 3, 'a', 7, 7, 3, 'a', 6, 'b', 6, 7, 9, 10] None
# expect: loop 5 -> 9 [1, 3, 9, 9, 10] None
# expect: loop 10 -> 2 [1, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, 2, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, 10] None
# expect: loop 1 -> 9 [9, 9, 10] None
# expect: loop 10 -> 7 [1, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, "can't jump into the body of a for loop", 10, 10] None
# expect: loop 3 -> 1 [1, 1, 1, 3, 'a', 6, 'b', 6, 7, 3, 'a', 6, 'b', 6, 7, 9, 10] None
for start, to in (2, 5), (3, 5), (5, 2), (7, 5), (2, 7): run(two_loops, start, to)
# expect: two_loops 2 -> 5 [5, ('b', 0), 6, ('b', 2), 6, 7] None
# expect: two_loops 3 -> 5 [('a', 1), 5, ('b', 0), 6, ('b', 2), 6, 7] None
# expect: two_loops 5 -> 2 [('a', 1), 3, ('a', 2), 3, 2, ('a', 2), 3, ('a', 4), 3, ('b', 3), 6, ('b', 4), 6, 7] None
# expect: two_loops 7 -> 5 [('a', 1), 3, ('a', 2), 3, ('b', 3), 6, ('b', 4), 6, "can't jump into the body of a for loop", 7, 7] None
# expect: two_loops 2 -> 7 [7, 7] None
for start, to in (1, 3), (1, 5), (3, 5), (4, 1), (5, 3), (4, 3): run(context, start, to)
# expect: context 1 -> 3 ['incompatible stacks', 1, 1, 'enter', 3, 4, 'exit', 5] None
# expect: context 1 -> 5 [5, 5] None
# expect: context 3 -> 5 [1, 'enter', 5, 5] None
# expect: context 4 -> 1 [1, 'enter', 3, 1, 1, 'enter', 3, 4, 'exit', 5] None
# expect: context 5 -> 3 [1, 'enter', 3, 4, 'exit', 'incompatible stacks', 5, 5] None
# expect: context 4 -> 3 [1, 'enter', 3, 3, 3, 4, 'exit', 5] None
for start, to in (1, 3), (1, 6), (3, 6), (3, 13), (3, 15), (6, 13), (6, 1), (7, 15), (7, 9), (14, 13), (15, 3), (1, 11), (15, 14): run(tried, start, to)
# expect: tried 1 -> 3 [3, 3, 'ZeroDivisionError', 7, 13, 14, 15] None
# expect: tried 1 -> 6 ["can't jump into an 'except' block as there's no exception", 1, 1, 3, 'ZeroDivisionError', 7, 13, 14, 15] None
# expect: tried 3 -> 6 [1, "can't jump into an 'except' block as there's no exception", 3, 3, 'ZeroDivisionError', 7, 13, 14, 15] None
# expect: tried 3 -> 13 [1, 13, 13, 14, 15] None
# expect: tried 3 -> 15 [1, 15, 15] None
# expect: tried 6 -> 13 [1, 3, 13, 13, 14, 15] None
# expect: tried 6 -> 1 [1, 3, 1, 1, 3, 'ZeroDivisionError', 7, 13, 14, 15] None
# expect: tried 7 -> 15 [1, 3, 'ZeroDivisionError', 15, 15] None
# expect: tried 7 -> 9 [1, 3, 'ZeroDivisionError', 9, 9, 13, 14, 15] None
# expect: tried 14 -> 13 [1, 3, 'ZeroDivisionError', 7, 13, 13, 13, 14, 15] None
# expect: tried 15 -> 3 [1, 3, 'ZeroDivisionError', 7, 13, 14, 3, 3, 'ZeroDivisionError', 7, 13, 14, 15] None
# expect: tried 1 -> 11 [11, 11, 13, 14, 15] None
# expect: tried 15 -> 14 [1, 3, 'ZeroDivisionError', 7, 13, 14, 14, 14, 15] None
for start, to in (7, 10), (8, 9), (7, 2), (9, 7), (10, 7), (9, 10), (7, 5): run(nested_handlers, start, to)
# expect: nested_handlers 7 -> 10 [10, 'None'] None
# expect: nested_handlers 8 -> 9 ['ValueError(2)', 9, 'KeyError(1)', 'None'] None
# expect: nested_handlers 7 -> 2 [2, 'ValueError(2)', 8, 'KeyError(1)', 'None'] None
# expect: nested_handlers 9 -> 7 ['ValueError(2)', 8, "can't jump into an 'except' block as there's no exception", 9, 'KeyError(1)', 'None'] None
# expect: nested_handlers 10 -> 7 ['ValueError(2)', 8, 'KeyError(1)', "can't jump into an 'except' block as there's no exception", 10, 'None'] None
# expect: nested_handlers 9 -> 10 ['ValueError(2)', 8, 10, 'None'] None
# expect: nested_handlers 7 -> 5 [5, 'ValueError(2)', 8, 'KeyError(1)', 'None'] None
for start, to in (3, 4), (3, 2), (5, 3), (5, 4), (3, 5): run(generator, start, to)
# expect: generator 3 -> 4 [('gave', 1), 4, ('gave', 4), 5] None
# expect: generator 3 -> 2 [('gave', 1), 2, ('gave', 1), 3, ('gave', 2), 3, ('gave', 4), 5] None
# expect: generator 5 -> 3 [('gave', 1), 3, ('gave', 2), 3, ('gave', 4), "can't jump into the body of a for loop", 5, 5] None
# expect: generator 5 -> 4 [('gave', 1), 3, ('gave', 2), 3, ('gave', 4), 4, ('gave', 4), 5] None
# expect: generator 3 -> 5 [('gave', 1), 5, 5] None
for start, to in (1, 3), (3, 6), (6, 2), (1, 8): run(long_call, start, to)
# expect: long_call 1 -> 3 ['incompatible stacks', 1, 1, 2, 3, 4, 6] None
# expect: long_call 3 -> 6 [1, 2, 6] None
# expect: long_call 6 -> 2 [1, 2, 3, 4, 6, 2, 2, 3, 4, 6] None
# expect: long_call 1 -> 8 ['line L comes after the current code block', 1, 2, 3, 4, 6] None
for start, to in (3, 6), (4, 7), (4, 8), (6, 8), (7, 3): run(finally_returns, start, to)
# expect: finally_returns 3 -> 6 [6, 6, 7] None
# expect: finally_returns 4 -> 7 [3, 7, 7] None
# expect: finally_returns 4 -> 8 [3, 8, 8] None
# expect: finally_returns 6 -> 8 [3, 8, 8] None
# expect: finally_returns 7 -> 3 [3, 6, 3, 3, 6, 7] None

def bad(frame, event, arg):
    for value in 1.5, 'x', None, 10**30, True:
        try: frame.f_lineno = value
        except (ValueError, TypeError) as error: print(event, type(error).__name__, error)
    try: sys._getframe(0).f_lineno = 3
    except ValueError as error: print(error)
    return bad if event == 'call' else None
def small():
    return 1
sys.settrace(bad); small(); sys.settrace(None)  # expect: call ValueError lineno must be an integer
# expect: call ValueError lineno must be an integer
# expect: call ValueError lineno must be an integer
# expect: call ValueError can't jump from the 'call' trace event of a new frame
# expect: call ValueError lineno must be an integer
# expect: can't jump from the 'call' trace event of a new frame
# expect: line ValueError lineno must be an integer
# expect: line ValueError lineno must be an integer
# expect: line ValueError lineno must be an integer
# expect: line ValueError lineno out of range
# expect: line ValueError lineno must be an integer
# expect: f_lineno can only be set by a trace function
# expect: return ValueError lineno must be an integer
# expect: return ValueError lineno must be an integer
# expect: return ValueError lineno must be an integer
# expect: return ValueError can only jump from a 'line' trace event
# expect: return ValueError lineno must be an integer
# expect: can only jump from a 'line' trace event
try: sys._getframe().f_lineno = 1
except ValueError as error: print(error)  # expect: can't jump from the 'call' trace event of a new frame
