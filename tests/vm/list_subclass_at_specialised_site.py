class L(list):
    def __getitem__(self, k): return "mine"
    def __iter__(self): return iter("xyz")
    def __len__(self): return 99
def first(l): return l[0]
def loop(l): return [x for x in l]
print([first([1]), first(L([1])), first([2]), loop([1]), loop(L([1])), len(L()), len([1])])
# expect: [1, 'mine', 2, [1], ['x', 'y', 'z'], 99, 1]
a, b, c = L([1, 2])
print(a, b, c, [*L([5])])  # expect: x y z ['x', 'y', 'z']
