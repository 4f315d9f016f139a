n = 0
def f():
    global n
    try:
        f()
    finally:
        n += 1
try:
    f()
except RecursionError:
    print(n > 900)  # expect: True
