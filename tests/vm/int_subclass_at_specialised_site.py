class I(int):
    def __add__(self, o): return "I.add"
    def __lt__(self, o): return "I.lt"
    def __getitem__(self, k): return "item"
def add(a, b): return a + b
def lt(a, b): return a < b
print([add(1, 2), add(I(1), 2), add(1, I(2)), add(3, 4), lt(1, 2), lt(I(1), 2), lt(1, I(2))])
# expect: [3, 'I.add', 3, 7, True, 'I.lt', True]
