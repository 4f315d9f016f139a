x = 5
def f():
    y = 1
    return locals(), "x" in globals(), "y" in globals()
print(f(), globals() is locals())  # expect: ({'y': 1}, True, False) True
