# What objects refer to, numbers included.
import gc


class C:
    pass


print(gc.get_referents([1, 3, "x", None, 2.5]), gc.get_referents((1, 2)), gc.get_referents({"a": 1, "b": [2]}))
# expect: [2.5, None, 'x', 3, 1] [2, 1] [1, [2]]
print(gc.get_referents(1, "x", None), gc.get_referents([1], (2,)))  # expect: [] [1, 2]
c = C()
c.x = held = ["held"]
print(any(x is held for x in gc.get_referrers(held)) or held in gc.get_referents(c.__dict__), C in gc.get_referents(c))
# expect: True True
box = [held]
print(any(x is box for x in gc.get_referrers(held)))  # expect: True
