class C:
    __iter__ = None
class D:
    def __iter__(self): raise ValueError("from iter")
class E:
    def __iter__(self): return 5
try:
    1 in C()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError argument of type 'C' is not iterable
try:
    1 in D()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError from iter
try:
    1 in E()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError argument of type 'E' is not iterable
