d = {}
try:
    d[[]] = 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    {[]: 1}
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    d[{}]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'dict'
try:
    [] in d
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    d.get([])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    {(1, []): 2}
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
