class C:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __index__(self): return 2
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 3
    def __abs__(self): return "abs"
c = C()
print(int(c), float(c), complex(c), [0, 1, 2][c], round(c), round(c, 2), abs(c), hex(c), range(5)[c], "ab" * c)
# expect: 7 7.5 7j 2 ('round', None) ('round', 2) abs 0x2 2 abab
