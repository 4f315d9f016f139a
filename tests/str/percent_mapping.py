print("%(a)s and %(b)05d %(a)r %%" % {"a": "x", "b": 7}, "%(x y)s" % {"x y": 1}, "%(a)s" % {"a": (1, 2)})
# expect: x and 00007 'x' % 1 (1, 2)
try:
    "%(a)s" % 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError format requires a mapping
try:
    "%(zz)s" % {"a": 1} # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('zz')
try:
    "%(a" % {"a": 1}
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError incomplete format key
