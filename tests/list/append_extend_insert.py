a = []
a.append(1)
a.extend([2, 3])
a.extend("ab")
a.insert(0, 0)
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a)  # expect: ['start', 0, 1, 2, 3, 'a', 'before last', 'b', 'end']
try:
    a.append()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list.append() takes exactly one argument (0 given)
try:
    a.append(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list.append() takes exactly one argument (2 given)
try:
    a.extend(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    a.insert(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError insert expected 2 arguments, got 1
try:
    a.insert("x", 1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
