def f():
    "doc of f"
f.note = 5
print(f.__name__, f.__qualname__, f.__doc__, f.note, f.__module__, f.__dict__)
# expect: f f doc of f 5 __main__ {'note': 5}
