import sys
a = []
n = sys.getrefcount(a)
b = [a, a]
print(sys.getrefcount(a) - n)  # expect: 2
