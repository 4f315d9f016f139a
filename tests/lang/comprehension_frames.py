# Comprehensions run in frames of their own, with the cells of the function around them.
import sys, types


def outer(n, k):
    def late(): return k
    pairs = {i: [j + k for j in range(i)] for i in range(n)}
    gen = (x + y for x in pairs for y in (z + k for z in range(2)))
    k += 1  # seen by the generators, which have not begun
    print(pairs, list(gen), late(), gen.__name__, gen.__qualname__)
    return [[(lambda: i + j + k)() for j in range(2)] for i in range(2)]


print(outer(3, 4))
# expect: {0: [], 1: [4], 2: [4, 5]} [5, 6, 6, 7, 7, 8] 5 <genexpr> outer.<locals>.<genexpr>
# expect: [[5, 6], [6, 7]]


class Body:
    numbers = [i for i in range(3)]
    lambdas = [lambda: i for i in numbers]
    print([f() for f in lambdas])  # expect: [2, 2, 2]


# its frame: name, line, locals, the caller
def where():
    frame = sys._getframe(1)
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_globals is globals()


print([where() for _ in range(1)], {where() for _ in range(1)}, list(where() for _ in range(1)))
# expect: [('<listcomp>', '<module>', True)] {('<setcomp>', '<module>', True)} [('<genexpr>', '<module>', True)]
print([sorted(locals()) for a in range(1) for b in range(1)])  # expect: [['.0', 'a', 'b']]


def broken(x):
    return [x / d
            for d in (1, 0)]


try:
    broken(1)
except ZeroDivisionError as e:
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno - broken.__code__.co_firstlineno)  # expect: <module> 6
        # expect: broken 1
        # expect: <listcomp> 1
        t = t.tb_next


# the code, taken out, makes a function like any other
def source(k):
    return [i * k for i in range(3)]


inner = next(c for c in source.__code__.co_consts if isinstance(c, types.CodeType))
alone = types.FunctionType(inner, globals(), 'alone', None, (types.CellType(10),))
print(inner.co_name, inner.co_freevars, alone(iter([1, 2])))  # expect: <listcomp> ('k',) [10, 20]


# a generator whose function gets other code before it begins
def changed():
    z = 3

    def g():
        yield z
    it = g()
    g.__code__ = (lambda: -z).__code__
    return list(it), g()


print(changed())  # expect: ([3], -3)


def trace(frame, event, arg):
    if frame.f_code.co_name == 'traced' or event in ('call', 'return') and frame.f_code.co_name[0] == '<':
        print(event, frame.f_code.co_name, frame.f_lineno - traced.__code__.co_firstlineno)
    return trace


def traced():
    a = [i
         for i in
         range(1)]
    b = sum(i for i in a)
    return b


sys.settrace(trace)
traced()  # expect: call traced 0
# expect: line traced 1
# expect: line traced 3
# expect: line traced 1
# expect: call <listcomp> 1
# expect: return <listcomp> 1
# expect: line traced 4
# expect: call <genexpr> 4
# expect: return <genexpr> 4
# expect: call <genexpr> 4
# expect: return <genexpr> 4
# expect: line traced 5
# expect: return traced 5
sys.settrace(None)


def deep(n): return [deep(n - 1) for _ in range(1)] if n else n


print(len(repr(deep(100))))  # expect: 201
sys.setrecursionlimit(150)
try:
    deep(100)
except RecursionError as e:
    print('RecursionError')  # expect: RecursionError
sys.setrecursionlimit(1000)


async def numbers():
    for i in range(3):
        yield i


async def main(k):
    async def same(v): return v
    return [i + k async for i in numbers()], [await same(i * k) for i in range(2)], [i async for i in (j async for j in numbers() if j)]


try:
    main(5).send(None)
except StopIteration as e:
    print(e.value)  # expect: ([5, 6, 7], [0, 5], [1, 2])
