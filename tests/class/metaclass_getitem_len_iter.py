class Meta(type):
    def __getitem__(cls, k): return ("item", k)
    def __len__(cls): return 3
    def __iter__(cls): return iter("ab")
    def __contains__(cls, x): return x == 1
class C(metaclass=Meta): pass
print(C[1], len(C), list(C), 1 in C, 2 in C)  # expect: ('item', 1) 3 ['a', 'b'] True False
