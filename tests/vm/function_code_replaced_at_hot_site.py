def f(): return 1
def g(): return 2
def call(): return f()
out = [call() for _ in range(3)]
f.__code__ = g.__code__
out += [call() for _ in range(3)]
print(out)  # expect: [1, 1, 1, 2, 2, 2]
