import codecs


def shorten(e):
    if isinstance(e, UnicodeDecodeError):
        e.object = b"end"
        return "<>", 0
    raise e


codecs.register_error("shorten", shorten)
print(b"ab\xffcd".decode("ascii", "shorten"), b"\xe4".decode("utf-8", "shorten"), b"a\x81".decode("cp1252", "shorten"))
# expect: ab<>end <>end a<>end


def spoil(e):
    e.object = 42
    return "x", 0


codecs.register_error("spoil", spoil)
codecs.register_error("beyond", lambda e: (setattr(e, "object", b"12"), ("x", 3))[1])
codecs.register_error("back", lambda e: (setattr(e, "object", b"12345"), ("x", -2))[1])
print(b"\xff".decode("ascii", "back"))  # expect: x45
for name in "spoil", "beyond":
    try:
        print(b"ab\xff\xffcd".decode("ascii", name))
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError object attribute must be bytes
        # expect: IndexError position 3 from error handler out of bounds
