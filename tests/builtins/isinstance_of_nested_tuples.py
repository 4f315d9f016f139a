# Tuples in tuples of classes count as calls do: what is nested without end is an error, not an answer.
def nested(depth, core=str):
    t = (core,)
    for _ in range(depth):
        t = (int, t)
    return t


print(isinstance("x", nested(400)), isinstance(2.5, nested(400)), issubclass(str, nested(400)), isinstance(1, nested(100000)))
# expect: True False True True
for check, v in (isinstance, "x"), (isinstance, 2.5), (issubclass, str), (issubclass, float):
    try:
        print(check(v, nested(100000)))
    except RecursionError as e:
        print(e)  # expect: maximum recursion depth exceeded in __instancecheck__
        # expect: maximum recursion depth exceeded in __instancecheck__
        # expect: maximum recursion depth exceeded in __subclasscheck__
        # expect: maximum recursion depth exceeded in __subclasscheck__
print(isinstance(1, (str, (bytes, (int | None,)))), issubclass(bool, (str, (int | None,))))
# expect: True True
try:
    isinstance(1, (str, (bytes, 5)))
except TypeError as e:
    print(e)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
