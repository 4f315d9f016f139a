print("a\nb\r\nc\rd".splitlines(), "a\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "ab".splitlines(keepends=True))
# expect: ['a', 'b', 'c', 'd'] ['a'] ['a\n', 'b\n'] [] [''] ['a', 'b', 'c', 'd', 'e', 'f'] ['ab']
