# What makes a dialect, and what does not.
import copy
import csv
from _csv import Dialect


def show(call, *args, **kw):
    try:
        result = call(*args, **kw)
        if isinstance(result, Dialect):
            result = [getattr(result, name) for name in NAMES]
        print(result)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


NAMES = ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"]
show(Dialect)  # expect: [',', True, None, '\r\n', '"', 0, False, False]
show(Dialect, quotechar=None)  # expect: [',', True, None, '\r\n', None, 3, False, False]
for value in (None, "", "ab", 3, "\n", "€"):
    for name in ("delimiter", "escapechar", "quotechar", "lineterminator", "quoting", "strict"):
        show(Dialect, **{name: value})  # expect: TypeError: "delimiter" must be string, not NoneType
        # expect: [',', True, None, '\r\n', '"', 0, False, False]
        # expect: [',', True, None, '\r\n', None, 3, False, False]
        # expect: TypeError: lineterminator must be set
        # expect: TypeError: "quoting" must be an integer
        # expect: [',', True, None, '\r\n', '"', 0, False, False]
        # expect: TypeError: "delimiter" must be a 1-character string
        # expect: TypeError: "escapechar" must be a 1-character string
        # expect: TypeError: "quotechar" must be a 1-character string
        # expect: [',', True, None, '', '"', 0, False, False]
        # expect: TypeError: "quoting" must be an integer
        # expect: [',', True, None, '\r\n', '"', 0, False, False]
        # expect: TypeError: "delimiter" must be a 1-character string
        # expect: TypeError: "escapechar" must be a 1-character string
        # expect: TypeError: "quotechar" must be a 1-character string
        # expect: [',', True, None, 'ab', '"', 0, False, False]
        # expect: TypeError: "quoting" must be an integer
        # expect: [',', True, None, '\r\n', '"', 0, False, True]
        # expect: TypeError: "delimiter" must be string, not int
        # expect: TypeError: "escapechar" must be string or None, not int
        # expect: TypeError: "quotechar" must be string or None, not int
        # expect: TypeError: "lineterminator" must be a string
        # expect: [',', True, None, '\r\n', '"', 3, False, False]
        # expect: [',', True, None, '\r\n', '"', 0, False, True]
        # expect: ['\n', True, None, '\r\n', '"', 0, False, False]
        # expect: [',', True, '\n', '\r\n', '"', 0, False, False]
        # expect: [',', True, None, '\r\n', '\n', 0, False, False]
        # expect: [',', True, None, '\n', '"', 0, False, False]
        # expect: TypeError: "quoting" must be an integer
        # expect: [',', True, None, '\r\n', '"', 0, False, True]
        # expect: ['€', True, None, '\r\n', '"', 0, False, False]
        # expect: [',', True, '€', '\r\n', '"', 0, False, False]
        # expect: [',', True, None, '\r\n', '€', 0, False, False]
        # expect: [',', True, None, '€', '"', 0, False, False]
        # expect: TypeError: "quoting" must be an integer
        # expect: [',', True, None, '\r\n', '"', 0, False, True]
for quoting in (4, -1, True, 2**40):
    show(Dialect, quoting=quoting)  # expect: TypeError: bad "quoting" value
    # expect: TypeError: bad "quoting" value
    # expect: TypeError: "quoting" must be an integer
    # expect: OverflowError: Python int too large to convert to C int
show(Dialect, quotechar=None, quoting=1)  # expect: TypeError: quotechar must be set if quoting enabled
show(Dialect, nonsense=1)  # expect: TypeError: 'nonsense' is an invalid keyword argument for this function
show(Dialect, "excel", dialect="excel")
# expect: TypeError: argument for function given by name ('dialect') and position (1)
show(Dialect, *range(12))  # expect: TypeError: function takes at most 9 arguments (12 given)
show(Dialect, "unheard of")  # expect: Error: unknown dialect
show(Dialect, "excel-tab", strict=1)  # expect: ['\t', True, None, '\r\n', '"', 0, False, True]
show(Dialect, csv.unix_dialect)  # expect: [',', True, None, '\n', '"', 1, False, False]


class Odd:
    strict = True

    @property
    def delimiter(self):
        raise RuntimeError("not used")


class Fails:
    class Flag:
        def __bool__(self):
            raise RuntimeError("used")
    doublequote = Flag()


class Derived(Dialect):
    pass


show(Dialect, Odd())  # expect: [',', True, None, '\r\n', '"', 0, False, True]
show(Dialect, Fails())  # expect: RuntimeError: used
d = Dialect(delimiter=";")
print(Dialect(d) is d, Dialect(d, strict=True) is d, Derived(d) is d, type(Derived(strict=True)).__name__)
# expect: True False True Derived
show(setattr, d, "delimiter", ",")
# expect: AttributeError: attribute 'delimiter' of '_csv.Dialect' objects is not writable
show(setattr, d, "strict", True)  # expect: AttributeError: readonly attribute
show(setattr, d, "other", 1)  # expect: AttributeError: '_csv.Dialect' object has no attribute 'other'
show(copy.copy, d)  # expect: TypeError: cannot pickle 'Dialect' instances

show(csv.register_dialect)  # expect: TypeError:  expected at least 1 argument, got 0
show(csv.register_dialect, 3)  # expect: TypeError: dialect name must be a string
show(csv.register_dialect, "a", "b", "c")  # expect: TypeError:  expected at most 2 arguments, got 3
show(csv.register_dialect, "mine", quoting=9)  # expect: TypeError: bad "quoting" value
show(csv.register_dialect, "mine", delimiter=";")  # expect: None
show(csv.list_dialects)  # expect: ['excel', 'excel-tab', 'unix', 'mine']
show(csv.get_dialect, "mine")  # expect: [';', True, None, '\r\n', '"', 0, False, False]
show(csv.get_dialect, [])  # expect: TypeError: unhashable type: 'list'
show(csv.get_dialect)  # expect: TypeError: get_dialect() missing required argument 'name' (pos 1)
show(csv.unregister_dialect, "mine")  # expect: None
show(csv.unregister_dialect, "mine")  # expect: Error: unknown dialect
show(csv.unregister_dialect, [])  # expect: TypeError: unhashable type: 'list'
for limit in (None, "x", 1.5, True, 2**70):
    show(csv.field_size_limit, limit)  # expect: TypeError: limit must be an integer
    # expect: TypeError: limit must be an integer
    # expect: TypeError: limit must be an integer
    # expect: TypeError: limit must be an integer
    # expect: OverflowError: Python int too large to convert to C long
print(csv.field_size_limit(5), csv.field_size_limit(), csv.field_size_limit(new_limit=131072))
# expect: 131072 5 5
