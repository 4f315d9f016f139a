a = []
print(type(a) is list, id(a) == id(a), type(type), type(int) is type)  # expect: True True <class 'type'> True
try:
    id()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError id() takes exactly one argument (0 given)
try:
    type()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError type() takes 1 or 3 arguments
