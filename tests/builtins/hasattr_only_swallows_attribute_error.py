class C:
    @property
    def x(self): raise ValueError("inside")
try:
    hasattr(C(), "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError inside
