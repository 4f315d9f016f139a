# oracle: no (CPython 3.11 loses a key there, and crashes)
# While a key is compared, another one takes the deleted place that the search has passed: both stay.
class Key:
    act = None

    def __hash__(self):
        return 0

    def __eq__(self, other):
        act, Key.act = Key.act, None
        if act:
            act()
        return self is other


first, second = Key(), Key()
items = {16, first}
items.discard(16)
Key.act = lambda: items.add(24)
items.add(second)
print(len(items), len(list(items)), 24 in items, first in items, second in items)  # expect: 3 3 True True True
copy = {item for item in items}
items.clear()
print(len(copy), len(items))  # expect: 3 0
