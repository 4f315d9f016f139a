try:
    "{}".format()
except Exception as e:
    print(type(e).__name__, e)
    # expect: IndexError Replacement index 0 out of range for positional args tuple
try:
    "{1}".format(0)
except Exception as e:
    print(type(e).__name__, e)
    # expect: IndexError Replacement index 1 out of range for positional args tuple
try:
    "{a}".format() # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('a')
try:
    "{0} {}".format(1, 2)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError cannot switch from manual field specification to automatic field numbering
try:
    "{} {0}".format(1, 2)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError cannot switch from automatic field numbering to manual field specification
try:
    "{".format(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Single '{' encountered in format string
try:
    "}".format(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Single '}' encountered in format string
try:
    "{0!x}".format(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown conversion specifier x
try:
    "{:d}".format("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 'd' for object of type 'str'
try:
    "{0.zz}".format(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'int' object has no attribute 'zz'
try:
    "{0[}".format([1])
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError expected '}' before end of string
try:
    "{!}".format(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError unmatched '{' in format spec
try:
    "{0!r".format(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError unmatched '{' in format spec
try:
    "{:>>5}".format(1)
except Exception as e:
    print(type(e).__name__, e)
