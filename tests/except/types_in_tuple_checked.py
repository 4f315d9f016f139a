for types in ((ValueError, 5), (5, ValueError), ((ValueError,),), (int,), [ValueError], (ValueError, int)):
    try:
        try: raise ValueError
        except types: print("matched", types)
    except TypeError as e: print("TypeError", e)
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    except ValueError: print("not matched")
for types in ((ValueError, 5), ExceptionGroup, (ValueError, ExceptionGroup), ((ValueError,),), 5):
    try:
        try: raise ExceptionGroup("g", [ValueError()])
        except* types: print("matched", types)
    except TypeError as e: print("TypeError", e)
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching ExceptionGroup with except* is not allowed. Use except instead.
    # expect: TypeError catching ExceptionGroup with except* is not allowed. Use except instead.
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    # expect: TypeError catching classes that do not inherit from BaseException is not allowed
    except ExceptionGroup: print("not matched")
def f(types):
    try: raise KeyError
    except types: return 1
for t in (KeyError, (KeyError, 1), (1, KeyError), (OSError, KeyError)):
    try: print(f(t))
    except TypeError as e: print(e)  # expect: 1
    # expect: catching classes that do not inherit from BaseException is not allowed
    # expect: catching classes that do not inherit from BaseException is not allowed
    # expect: 1
t = (ValueError,)
for _ in range(100000): t = (t,)
try: f(t)
except TypeError as e: print(e)
# expect: catching classes that do not inherit from BaseException is not allowed
