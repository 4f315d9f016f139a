# type() tells the type of one thing, which has no name.
for call in lambda: type(key=1), lambda: type(1, key=2), lambda: type(**{"key": 1}), lambda: type():
    try: print(call())
    except TypeError as e: print(e)  # expect: type() takes 1 or 3 arguments
    # expect: type() takes no keyword arguments
    # expect: type() takes 1 or 3 arguments
    # expect: type() takes 1 or 3 arguments
