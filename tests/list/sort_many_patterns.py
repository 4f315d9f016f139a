def check(a):
    b = sorted(a)
    return all(b[i] <= b[i + 1] for i in range(len(b) - 1)) and len(a) == len(b)
n = 1000
x = 1
noise = []
for _ in range(n):
    x = x * 1103515245 % 2 ** 31
    noise.append(x)
print(check(noise), check(list(range(n))), check(list(range(n, 0, -1))), check([1] * n), check([i % 7 for i in range(n)]), check(noise[:500] + list(range(500))), check([float(v) for v in noise]), check([str(v) for v in noise]), check([(v % 5, v) for v in noise]))
# expect: True True True True True True True True True
