print(hash(1) == hash(1.0), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(int) == hash(int))
# expect: True True True True True
try:
    hash([])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    hash({})
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'dict'
try:
    hash(slice(1))
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'slice'
try:
    hash()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError hash() takes exactly one argument (0 given)
