# Each MemoryError is an object of its own, with a context, and keeps no frame alive once it is gone.
def ask():
    try:
        "a" * 10**17
    except MemoryError as e:
        return e

a, b = ask(), ask()
print(a is b, a.args, a.__traceback__ is not b.__traceback__)  # expect: False () True
a.add_note("mine")
print(hasattr(b, "__notes__"))  # expect: False
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [0] * 10**17
except MemoryError as e:
    print(type(e.__context__).__name__)  # expect: ZeroDivisionError
