def g():
    try:
        raise ValueError("inside")
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as e:
            print("still", e)
it = g()
try:
    raise KeyError("outside")
except KeyError:
    next(it)
    try:
        next(it)  # expect: still inside
    except StopIteration:
        pass
    try:
        raise
    except KeyError as e:
        print("still", e)  # expect: still 'outside'
