def f():
    return
print(f())  # expect: None
