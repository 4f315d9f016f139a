class C: x = 1
c = C()
setattr(c, "y", 2)
print(getattr(c, "x"), getattr(c, "z", 5), hasattr(c, "y"), hasattr(c, "q"))  # expect: 1 5 True False
delattr(c, "y")
print(hasattr(c, "y"))  # expect: False
try:
    getattr(c, "q")
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'C' object has no attribute 'q'
try:
    getattr(c, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError attribute name must be string, not 'int'
try:
    delattr(c, "q")
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'C' object has no attribute 'q'
try:
    hasattr(c, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError attribute name must be string, not 'int'
try:
    getattr(c)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError getattr expected at least 2 arguments, got 1
