# Settings of a parser may be changed after one of its handlers has failed.
import pyexpat

for name, value in ("buffer_size", 5), ("buffer_text", False):
    p = pyexpat.ParserCreate()
    p.buffer_text = True
    p.StartElementHandler = lambda *a: 1 / 0
    p.CharacterDataHandler = print
    try:
        p.Parse("<a>text", True)
    except ZeroDivisionError as e:
        print(e)
    setattr(p, name, value)
    print(name, getattr(p, name))  # expect: division by zero
    # expect: buffer_size 5
    # expect: division by zero
    # expect: buffer_text False
