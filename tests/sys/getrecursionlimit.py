import sys
print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(500)
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
print(sys.getrecursionlimit())  # expect: 500
