def f():
    1 + 1
print(f())  # expect: None
