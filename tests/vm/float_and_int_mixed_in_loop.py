x = 0
for i in range(10):
    x = x + 0.5 if i % 2 else x + 1
print(x, type(x).__name__)  # expect: 7.5 float
n = 1
while n < 1e6: n *= 3
print(n)  # expect: 1594323
