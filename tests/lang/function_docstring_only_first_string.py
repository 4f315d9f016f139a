def f():
    "one" "two"
    "three"
def g():
    1
    "not a doc"
def h():
    f"not {1}"
print(f.__doc__, g.__doc__, h.__doc__)  # expect: onetwo None None
