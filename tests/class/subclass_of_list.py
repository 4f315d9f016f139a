class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3])
l.append(4)
l.name = "mine"
print(l, l.total(), type(l[1:]).__name__, isinstance(l, list), l == [1, 2, 3, 4])
# expect: [1, 2, 3, 4] 10 list True True
