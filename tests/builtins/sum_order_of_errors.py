# The iterable is looked at before the start.
for args in (1, "a"), (1, b"a"), ([], "a"), ([], b"a"), ([], bytearray()):
    try: print(sum(*args))
    except TypeError as e: print(e)  # expect: 'int' object is not iterable
    # expect: 'int' object is not iterable
    # expect: sum() can't sum strings [use ''.join(seq) instead]
    # expect: sum() can't sum bytes [use b''.join(seq) instead]
    # expect: sum() can't sum bytearray [use b''.join(seq) instead]
