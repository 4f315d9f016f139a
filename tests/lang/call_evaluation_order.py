def n(x):
    print("now", x)
    return x
def f(*a, **k):
    return a, k
print(n(1) and f(n(2), *n([3]), k=n(4), **n({"z": 5})))  # expect: now 1
# expect: now 2
# expect: now [3]
# expect: now 4
# expect: now {'z': 5}
# expect: ((2, 3), {'k': 4, 'z': 5})
