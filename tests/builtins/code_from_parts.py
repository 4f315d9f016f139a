# A code object taken apart by its co_ attributes and put together again, by itself, with replace() or in a marshal.
import marshal
import types

PARTS = """argcount posonlyargcount kwonlyargcount nlocals stacksize flags code consts names varnames filename name qualname
firstlineno linetable exceptiontable freevars cellvars""".split()


def parts(code):
    return [getattr(code, "co_" + name) for name in PARTS]


def again(code):
    values = parts(code)
    values[7] = tuple(again(c) if isinstance(c, types.CodeType) else c for c in values[7])
    values[8] = tuple("".join(list(name)) for name in values[8])  # names that are not interned
    made = types.CodeType(*values)
    assert made == code and parts(made) == parts(code) and list(made.co_positions()) == list(code.co_positions())
    return made


def every(a, /, b=2, *more, d, **names):
    "its docstring"
    squares = [a * i for i in range(b)]

    def late(y):
        nonlocal squares
        squares = squares + [y]
        return squares, a
    try:
        raise ValueError(d)
    except ValueError as e:
        late(y=str(e))
    match more:
        case [int(real=r), *_]: pass
        case _: r = None
    return late(0), list(a + i for i in squares if isinstance(i, int)), more, names, r


def same(code):
    f = types.FunctionType(code, globals(), "f", every.__defaults__)
    print(f(1, 3, 5, d=4, z=1), f.__doc__, f.__code__.co_varnames)


same(again(every.__code__))
# expect: (([0, 1, 2, '4', 0], 1), [1, 2, 3, 1], (5,), {'z': 1}, 5) its docstring ('a', 'b', 'd', 'more', 'names', 'late', 'e', 'r')
same(marshal.loads(marshal.dumps(every.__code__)))
# expect: (([0, 1, 2, '4', 0], 1), [1, 2, 3, 1], (5,), {'z': 1}, 5) its docstring ('a', 'b', 'd', 'more', 'names', 'late', 'e', 'r')
same(again(marshal.loads(marshal.dumps(every.__code__))))  # it has run, and what it learnt is not part of it
# expect: (([0, 1, 2, '4', 0], 1), [1, 2, 3, 1], (5,), {'z': 1}, 5) its docstring ('a', 'b', 'd', 'more', 'names', 'late', 'e', 'r')


def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


step = types.FunctionType(again(counter.__code__), {})()
copy = types.FunctionType(again(step.__code__), {}, "copy", (10,), (types.CellType(5),))
print(step(), step(), copy(), copy(), copy.__closure__[0].cell_contents, copy.__name__, copy.__qualname__)
# expect: 1 2 15 25 25 copy counter.<locals>.step


async def waiting(x):
    return [y async for y in x]

print([again(f.__code__).co_flags & 0x2A0 for f in (counter, waiting, same)], (lambda: "seven").__code__.co_consts)
# expect: [0, 128, 0] (None, 'seven')

# what may be replaced
code = every.__code__
changed = code.replace(co_name="other", co_filename="x.py", co_firstlineno=99, co_consts=("new doc", *code.co_consts[1:]))
print(changed.co_name, changed.co_qualname, changed.co_filename, changed.co_firstlineno, changed.co_consts[0], changed == code)
# expect: other every x.py 99 new doc False
renamed = again.__code__.replace(co_varnames=("first", *again.__code__.co_varnames[1:]))
print(types.FunctionType(renamed, globals())(first=code) == code)  # expect: True


def attempt(**changes):
    try: print(again.__code__.replace(**changes))
    except Exception as e: print(type(e).__name__, e)

attempt(co_code=1)  # expect: TypeError replace() argument 'co_code' must be bytes, not int
attempt(co_name=1)  # expect: TypeError replace() argument 'co_name' must be str, not int
attempt(co_consts=[])  # expect: TypeError replace() argument 'co_consts' must be tuple, not list
attempt(co_argcount="a")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(co_argcount=-5)  # expect: ValueError co_argcount must be a positive integer
attempt(co_nlocals=5)  # expect: ValueError code: co_nlocals != len(co_varnames)
attempt(co_argcount=50)  # expect: ValueError code: co_varnames is too small
for values in ((), range(19), (0,) * 18):
    try: types.CodeType(*values)
    except TypeError as e: print(e)  # expect: code expected at least 16 arguments, got 0
    # expect: code expected at most 18 arguments, got 19
    # expect: code() argument 7 must be bytes, not int
