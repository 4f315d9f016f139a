print(len(""), len([1]), len({1: 2}), len(range(5)), len(b"ab"), len({1}))  # expect: 0 1 1 5 2 1
try:
    len(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError object of type 'int' has no len()
try:
    len()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError len() takes exactly one argument (0 given)
try:
    len([], [])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError len() takes exactly one argument (2 given)
try:
    len(None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError object of type 'NoneType' has no len()
try:
    len(x=[])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError len() takes no keyword arguments
