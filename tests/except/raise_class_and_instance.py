for thing in (ValueError, ValueError(), ValueError("a", 1)):
    try:
        raise thing
    except ValueError as e:
        print(repr(e), e.args)  # expect: ValueError() ()
        # expect: ValueError() ()
        # expect: ValueError('a', 1) ('a', 1)
