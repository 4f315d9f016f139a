t = (1, 2)
try:
    t[0] = 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'tuple' object does not support item assignment
try:
    del t[0]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'tuple' object doesn't support item deletion
try:
    t.append(3)
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'tuple' object has no attribute 'append'
