# In a str the mark is a character like others; in bytes it says that they are UTF-8.
for source in "\ufeffx = 1", "\ufeff", "\ufeff x = 1", b"\xef\xbb\xbfx = 1", b"\xef\xbb\xbf":
    try:
        exec(source, {})
        print("fine")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
        # expect: SyntaxError invalid non-printable character U+FEFF 1 1
        # expect: SyntaxError invalid non-printable character U+FEFF 1 1
        # expect: SyntaxError invalid non-printable character U+FEFF 1 1
        # expect: fine
        # expect: fine
