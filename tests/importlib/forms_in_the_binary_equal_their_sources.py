# oracle: no (what is in gilt's binary)
"""Every module of the library stands in the binary compiled; it must be what its source compiles to, in all that can be
seen of code (the attributes) and all that cannot (freeze() writes every field)."""
from _interp import freeze, frozen_code, library_modules, source_text

FIELDS = """co_name co_qualname co_filename co_flags co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_stacksize
co_firstlineno co_varnames co_cellvars co_freevars co_names co_code co_linetable co_exceptiontable""".split()
Code = type((lambda: 0).__code__)


def kinds(value):
    """1 and True and 1.0 are equal; here they are not."""
    if isinstance(value, tuple):
        return tuple, *map(kinds, value)
    if isinstance(value, frozenset):
        return frozenset, *sorted(map(repr, value))
    return type(value), repr(value)


def differences(a, b):
    for field in FIELDS:
        if getattr(a, field) != getattr(b, field):
            yield "{} of {}".format(field, a.co_qualname)
    if len(a.co_consts) != len(b.co_consts):
        yield "number of constants of " + a.co_qualname
    for x, y in zip(a.co_consts, b.co_consts):
        if isinstance(x, Code) and isinstance(y, Code):
            yield from differences(x, y)
        elif kinds(x) != kinds(y):
            yield "{!r} instead of {!r} in {}".format(x, y, a.co_qualname)


def source_of(name):
    place = "<stdlib>/" + name.replace(".", "/")
    return source_text(place + ".py") or source_text(place + "/__init__.py")


checked = 0
for name in library_modules():
    frozen, source = frozen_code(name), source_of(name)
    compiled = compile(source, frozen.co_filename, "exec", dont_inherit=True)
    for difference in differences(frozen, compiled):
        print(name, difference)
    if freeze(compiled, 7) != freeze(frozen_code(name), 7):
        print(name, "is not frozen alike")
    checked += 1
print(checked > 400)  # expect: True
