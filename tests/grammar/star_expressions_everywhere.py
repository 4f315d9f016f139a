a = [1, 2]
b = *a,
print(b, [*a, *a], {*a}, (*a, 3), {**{"k": 1}}, max(*a), [*range(2)])
for x in *a, 3: print(x, end=" ")
print()
def f(): return *a, 5
print(f())
d = {}
d[*a] = 1
print(d)
def g(*args: *tuple[int]): return args
print(g(1))
