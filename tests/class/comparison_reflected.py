class C:
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"
    def __le__(self, o): return "le"
    def __ge__(self, o): return "ge"
c = C()
print(c < 1, c > 1, 1 < c, 1 > c, 1 <= c, 1 >= c)  # expect: lt gt gt lt ge le
