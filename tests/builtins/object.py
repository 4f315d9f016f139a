o = object()
print(type(o), repr(o)[:18], o == o, object() == object(), bool(o))
# expect: <class 'object'> <object object at  True False True
try:
    object(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError object() takes no arguments
try:
    object().x
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'object' object has no attribute 'x'
try:
    object() + 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for +: 'object' and 'int'
