x = 0.0
for _ in range(1000):
    x += 0.001
print(x)  # expect: 1.0000000000000007
