try:
    set(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    {[]}
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    set([[]])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
try:
    set(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError set expected at most 1 argument, got 2
try:
    frozenset(a=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError frozenset() takes no keyword arguments
try:
    {{}}
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'dict'
