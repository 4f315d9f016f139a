class C:
    def __repr__(self): return 5
try:
    str(C())
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError __str__ returned non-string (type int)
try:
    repr(C())
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError __repr__ returned non-string (type int)
try:
    f"{C()}"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError __str__ returned non-string (type int)
try:
    print(C())
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError __str__ returned non-string (type int)
