def even(n): return (odd, n - 1) if n else True
def odd(n): return (even, n - 1) if n else False
def run(f, n):
    while True:
        r = f(n)
        if isinstance(r, bool): return r
        f, n = r
print(run(even, 10001), run(odd, 5001))  # expect: False True
