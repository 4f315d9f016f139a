def minmax(a): return min(a), max(a)
lo, hi = minmax([3, 1, 2])
print(lo, hi, minmax("hello"))  # expect: 1 3 ('e', 'o')
