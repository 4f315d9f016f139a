try:
    {}["x"] # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('x')
try:
    {}[(1, "a")] # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError((1, 'a'))
try:
    {}[None] # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError(None)
try:
    del {}[5] # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError(5)
