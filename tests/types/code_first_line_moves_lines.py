# Lines stand in a code object relative to co_firstlineno: whoever replaces that moves all of them, as decorators do that stand for another function.
import traceback
import types


def f(x):
    y = x

    raise ValueError(y)


def lines(function):
    try:
        function(1)
    except ValueError as e:
        return [(entry.name, entry.lineno) for entry in traceback.extract_tb(e.__traceback__)][1:]


print(lines(f))  # expect: [('f', 9)]
for first in 100, 7, 2_000_000:
    f.__code__ = f.__code__.replace(co_firstlineno=first)
    print(lines(f), f.__code__.co_firstlineno, sorted({line for _, _, line in f.__code__.co_lines() if line})[-1])
    # expect: [('f', 103)] 100 103
    # expect: [('f', 10)] 7 10
    # expect: [('f', 2000003)] 2000000 2000003
f.__code__ = f.__code__.replace(co_firstlineno=30, co_filename="elsewhere.py")
print(lines(f), f.__code__.co_filename)  # expect: [('f', 33)] elsewhere.py


def counted():
    yield 1


counted.__code__ = counted.__code__.replace(co_firstlineno=50)
made = counted()
next(made)
print(made.gi_frame.f_lineno)  # expect: 51
c = f.__code__
again = types.CodeType(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_stacksize, c.co_flags, c.co_code, c.co_consts,
                       c.co_names, c.co_varnames, c.co_filename, c.co_name, c.co_qualname, 60, c.co_linetable, c.co_exceptiontable)
print(lines(types.FunctionType(again, globals())))  # expect: [('f', 63)]
