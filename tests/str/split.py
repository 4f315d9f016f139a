print("a b  c".split(), "a b  c".split(" "), " x ".split(), "a,b,c".split(","), "a,b,c".split(",", 1), "".split(), "".split(","), "a b c".split(None, 1), "a<>b".split("<>"), "a\tb\nc\u00a0d".split(), " a  b ".split(maxsplit=1), "abc".split("abc"))
# expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['x'] ['a', 'b', 'c'] ['a', 'b,c'] [] [''] ['a', 'b c'] ['a', 'b'] ['a', 'b', 'c', 'd'] ['a', 'b '] ['', '']
try:
    "a".split("")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError empty separator
try:
    "a".split(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be str or None, not int
