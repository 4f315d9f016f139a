s = {1}
s.add(2)
s.add(2)
s.discard(9)
s.remove(1)
print(s, s.pop(), s)  # expect: set() 2 set()
try:
    s.remove(5) # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError(5)
try:
    s.pop() # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('pop from an empty set')
try:
    s.add([])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
