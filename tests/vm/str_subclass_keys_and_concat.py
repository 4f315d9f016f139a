class S(str):
    def __add__(self, o): return "S.add"
    def __hash__(self): return str.__hash__(self)
    def __eq__(self, o): return False
def add(a, b): return a + b
print(add("a", "b"), add(S("a"), "b"), add("a", S("b")), {"k": 1}.get(S("k"), "differs"))
# expect: ab S.add ab differs
