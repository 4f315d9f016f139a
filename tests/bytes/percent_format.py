print(b"%d %s %b %r %x %c %5.1f %a" % (5, b"s", b"b", "r", 255, 65, 1.5, "é"), b"%(a)s" % {b"a": b"v"}, b"%%" % ())
# expect: b"5 s b 'r' ff A   1.5 '\\xe9'" b'v' b'%'
try:
    b"%s" % "str"
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
try:
    b"%d" % "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError %d format: a real number is required, not str
try:
    b"%c" % 256
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError %c arg not in range(256)
