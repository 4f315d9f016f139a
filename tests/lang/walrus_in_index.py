a = [10, 20, 30]
print(a[(i := 1)], i)  # expect: 20 1
print(a[j := 2], j)  # expect: 30 2
