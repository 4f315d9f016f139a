try:
    "%s %s" % 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError not enough arguments for format string
try:
    "%s" % (1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError not all arguments converted during string formatting
try:
    "%z" % 1
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError unsupported format character 'z' (0x7a) at index 1
try:
    "%" % 1
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError incomplete format
try:
    "%d" % "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError %d format: a real number is required, not str
try:
    "abc" % 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError not all arguments converted during string formatting
try:
    "%s %s" % (1,)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError not enough arguments for format string
try:
    "%*d" % ("x", 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError * wants int
