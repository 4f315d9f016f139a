# Lists that shrink while they are compared.
class Clears:
    def __init__(self, other):
        self.other = other

    def __eq__(self, other):
        lists[self.other].clear()
        return NotImplemented


lists = {}
lists["a"], lists["b"] = [Clears("b")], [Clears("a")]
print(lists["a"] == lists["b"])  # expect: True
lists["c"], lists["d"] = [Clears("c")], [1]
print(lists["c"] == lists["d"])  # expect: False
lists["e"], lists["f"] = [Clears("e"), 1], [1, 2]
print(lists["e"] < lists["f"])  # expect: True
