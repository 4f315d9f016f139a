a = [1, 2, 3, 4]
print(a.pop(), a.pop(0), a.pop(-1), a)  # expect: 4 1 3 [2]
try:
    a.pop(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError pop index out of range
try:
    [].pop()
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError pop from empty list
try:
    a.pop("x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
