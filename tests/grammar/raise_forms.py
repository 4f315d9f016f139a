for r in ("raise ValueError", "raise ValueError()", "raise ValueError('a')", "raise ValueError from None", "raise ValueError('b') from KeyError('c')"):
    try:
        exec(r)
    except ValueError as e:
        print(repr(e), repr(e.__cause__))  # expect: ValueError() None
        # expect: ValueError() None
        # expect: ValueError('a') None
        # expect: ValueError() None
        # expect: ValueError('b') KeyError('c')
