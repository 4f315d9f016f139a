# What stands before the first star is evaluated before any of it is hashed.
def f():
    print("evaluated")
    return 1

try: {[], f(), *()}  # expect: evaluated
except TypeError as e: print(e)  # expect: unhashable type: 'list'
try: {*(), [], f()}
except TypeError as e: print(e)  # expect: unhashable type: 'list'
print({f(), 2, *"a", 3} == {1, 2, 3, "a"})  # expect: evaluated
# expect: True
