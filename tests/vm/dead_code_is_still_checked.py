def f():
    return 1
    x = yield
print(type(f()).__name__)  # expect: generator
def g():
    if 0:
        global q
    q = 5
g()
print(q)  # expect: 5
def h():
    if False: y = 1
    try: return y
    except UnboundLocalError: return "local"
print(h())  # expect: local
