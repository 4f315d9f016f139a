class D(dict):
    def __getitem__(self, k): return "mine"
    def __contains__(self, k): return True
    def __missing__(self, k): return "missing"
def get(d): return d["k"]
print([get({"k": 1}), get(D()), get({"k": 2}), "z" in D(), "z" in {}])  # expect: [1, 'mine', 2, True, False]
class E(dict):
    def __missing__(self, k): return k * 2
print(get(E()), E(k=1)["k"])  # expect: kk 1
