class S(str):
    def __hash__(self): return hash("other")
    def __eq__(self, o): return False
d = {"k": 1}
print("k" in d, S("k") in d, d.get(S("k"), "missed"))  # expect: True False missed
