def f():
    f"x"
print(f.__doc__)  # expect: None
