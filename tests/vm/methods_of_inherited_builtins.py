"""Methods of built-in classes called on instances of classes derived from them, while the classes change."""
from collections import OrderedDict


class Stack(list):
    def push_all(self, *items):
        for item in items:
            self.append(item)
        return self.index(items[0]), self.count(items[-1])


class Slotted(dict):
    __slots__ = ("extra",)

    def look(self, key):
        return self.get(key), self.get(key, "absent")


class Other:
    append = list.append
    upper = str.upper


def use(thing):
    out = []
    for n in range(4):
        try:
            out.append(thing.append(n))
        except (TypeError, AttributeError) as error:
            out.append(str(error))
    return out


stack = Stack()
print(stack.push_all(1, 2, 2), stack, use(stack), use([7]), use(Other()), use(()), use(Stack([1])))
# expect: (0, 2) [1, 2, 2, 0, 1, 2, 3] [None, None, None, None] [None, None, None, None] ["descriptor 'append' for 'list' objects doesn't apply to a 'Other' object", "descriptor 'append' for 'list' objects doesn't apply to a 'Other' object", "descriptor 'append' for 'list' objects doesn't apply to a 'Other' object", "descriptor 'append' for 'list' objects doesn't apply to a 'Other' object"] ["'tuple' object has no attribute 'append'", "'tuple' object has no attribute 'append'", "'tuple' object has no attribute 'append'", "'tuple' object has no attribute 'append'"] [None, None, None, None]
Stack.append = lambda self, item: self.extend([item, item])
print(use(stack), stack)  # expect: [None, None, None, None] [1, 2, 2, 0, 1, 2, 3, 0, 0, 1, 1, 2, 2, 3, 3]
del Stack.append
stack.append = lambda item: "own"
print(use(stack), use(Stack()))  # expect: ['own', 'own', 'own', 'own'] [None, None, None, None]
d = Slotted(a=1)
print([d.look(k) for k in "ab"], [x.upper() for x in ("a", "b", type("S", (str,), {})("c"))])
# expect: [(1, 1), (None, 'absent')] ['A', 'B', 'C']
o = OrderedDict.fromkeys("abc")
for key in "ab":
    o.move_to_end(key)
print(list(o))  # expect: ['c', 'a', 'b']
try:
    print([x.upper() for x in ("a", Other())])
except TypeError as error:
    print(error)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'Other' object
try:
    print([x.append() for x in (Stack(),)])
except TypeError as error:
    print(error)  # expect: list.append() takes exactly one argument (0 given)


class Text(str):
    def __init__(self, *args):
        self.calls = 0

    def shout(self):
        return self.upper() + "!" if self.isalpha() else self.title()


words = [Text("ab"), Text("c d"), "ef"]
words[0].upper = lambda: "mine"
print([Text.shout(w) for w in words], [str(w) for w in words], [str(w) is w for w in words])
# expect: ['mine!', 'C D', 'EF!'] ['ab', 'c d', 'ef'] [False, False, True]
