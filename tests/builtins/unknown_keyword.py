try:
    len(obj=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError len() takes no keyword arguments
try:
    sorted([1], cmp=2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'cmp' is an invalid keyword argument for sort()
try:
    int("5", bas=10)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'bas' is an invalid keyword argument for int()
try:
    enumerate([], star=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'star' is an invalid keyword argument for enumerate()
try:
    sum([], begin=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'begin' is an invalid keyword argument for sum()
try:
    str(1, 2, 3, 4)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError str() takes at most 3 arguments (4 given)
try:
    print(1, 2, seperator="x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'seperator' is an invalid keyword argument for print()
try:
    dict(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError dict expected at most 1 argument, got 2
try:
    list(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list expected at most 1 argument, got 2
try:
    isinstance(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError isinstance expected 2 arguments, got 1
try:
    max()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError max expected at least 1 argument, got 0
try:
    zip(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    range()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError range expected at least 1 argument, got 0
try:
    round()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError round() missing required argument 'number' (pos 1)
try:
    sorted()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sorted expected 1 argument, got 0
try:
    getattr(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError getattr expected at least 2 arguments, got 1
try:
    divmod(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError divmod expected 2 arguments, got 1
try:
    ord()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError ord() takes exactly one argument (0 given)
try:
    chr()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError chr() takes exactly one argument (0 given)
try:
    iter()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError iter expected at least 1 argument, got 0
try:
    next()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError next expected at least 1 argument, got 0
try:
    open()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError open() missing required argument 'file' (pos 1)
try:
    bytes(1, 2, 3, 4)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError bytes() takes at most 3 arguments (4 given)
try:
    float(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError float expected at most 1 argument, got 2
try:
    complex(1, 2, 3)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError complex() takes at most 2 arguments (3 given)
try:
    bool(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError bool expected at most 1 argument, got 2
try:
    tuple(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError tuple expected at most 1 argument, got 2
try:
    set(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError set expected at most 1 argument, got 2
