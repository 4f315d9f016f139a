a, b = [], []
for _ in range(100000): a, b = [a], [b]
try:
    a == b
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded in comparison
