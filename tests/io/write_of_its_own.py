# A stream whose write was replaced is printed to by that, piece by piece; so does the prompt's hook.
import io
import sys

written = []
real = sys.stdout.write
sys.stdout.write = lambda text: real(text[::-1]) and written.append(text)
try:
    print("abc", 12, sep="-")  # expect: cba-21
    sys.displayhook("word")  # expect: 'drow'
finally:
    del sys.stdout.write
print()  # expect:
print(written)  # expect: ['abc', '-', '12', '\n', "'word'", '\n']
for stream in io.StringIO(), io.TextIOWrapper(io.BytesIO()):
    pieces = []
    stream.write = pieces.append
    print("x", 1, file=stream)
    print(pieces)
    del stream.write
    print("y", file=stream)
    stream.seek(0)
    print(repr(stream.read()))  # expect: ['x', ' ', '1', '\n']
    # expect: 'y\n'
    # expect: ['x', ' ', '1', '\n']
    # expect: 'y\n'
