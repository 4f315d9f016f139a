import traceback


class Bad:
    def __repr__(self): 1 / 0
    __str__ = __repr__


for notes in (123, None, "abc", ["a\nb", Bad()], [3, "x"], Bad(), (1, "b"), {"a": 1}, []):
    error = ValueError("v")
    error.__notes__ = notes
    print(traceback.format_exception(error))  # expect: ['ValueError: v\n', '123']
    # expect: ['ValueError: v\n']
    # expect: ['ValueError: v\n', 'a\n', 'b\n', 'c\n']
    # expect: ['ValueError: v\n', 'a\n', 'b\n', '<note str() failed>\n']
    # expect: ['ValueError: v\n', '3\n', 'x\n']
    # expect: ['ValueError: v\n', '<__notes__ repr() failed>']
    # expect: ['ValueError: v\n', '1\n', 'b\n']
    # expect: ['ValueError: v\n', "{'a': 1}"]
    # expect: ['ValueError: v\n']
