def g(k):
    total = 0
    while True:
        total += (yield total) or k
gs = [g(i) for i in range(50)]
for it in gs: next(it)
for r in range(3):
    values = [it.send(r) for it in gs]
print(values[:3], values[-1], sum(values))  # expect: [3, 4, 5] 52 1375
