# gc.is_tracked: a dict of atomic things is not, until it holds something else.
import gc

d = {}
print(gc.is_tracked(d), gc.is_tracked({"a": 1, 2: "b"}), gc.is_tracked({"a": []}), gc.is_tracked({"a": {}}))
# expect: False False True True
d["list"] = []
print(gc.is_tracked(d))  # expect: True
print(gc.is_tracked([]), gc.is_tracked("a"), gc.is_tracked(0), gc.is_tracked(set()))
# expect: True False False True


class Own(dict):
    pass


print(gc.is_tracked(Own()))  # expect: True
