import sys
def f(n):
    if n:
        return f(n - 1)
    sys.setrecursionlimit(20)
try:
    f(50)
except Exception as e:
    print(type(e).__name__, e)
    # expect: RecursionError cannot set the recursion limit to 20 at the recursion depth 53: the limit is too low
