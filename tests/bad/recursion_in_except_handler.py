def f():
    try:
        f()
    except RecursionError:
        return "bottom"
    return "ok"
print(f())  # expect: ok
