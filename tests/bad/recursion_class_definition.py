def f():
    class C:
        x = f()
try:
    f()
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
