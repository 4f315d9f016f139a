try:
    "a".upper(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError str.upper() takes no arguments (1 given)
try:
    "a".find()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError find() takes at least 1 argument (0 given)
try:
    "a".find("a", "b")
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError slice indices must be integers or None or have an __index__ method
try:
    "a".split(sep=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be str or None, not int
try:
    "a".encode(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError encode() argument 'encoding' must be str, not int
try:
    "a".startswith()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError startswith() takes at least 1 argument (0 given)
try:
    str.upper()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unbound method str.upper() needs an argument
try:
    str.upper(5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
try:
    "a".join()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError str.join() takes exactly one argument (0 given)
try:
    "a".count("a", None, "x")
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError slice indices must be integers or None or have an __index__ method
