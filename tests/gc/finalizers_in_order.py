"""Objects that are garbage together are finalized in the order in which they were made."""
import gc


class Node:
    def __init__(self, i):
        self.i, self.me = i, self

    def __del__(self):
        if self.i != "":
            print("del", self.i)


gc.disable()
for round in range(3):
    junk = [[j] for j in range(1000)]
    del junk[::3], junk[::-2]
    for i in range(8):
        Node(i)
    gc.collect()
for i in range(3000):  # most of them die at once
    node = Node("")
    node.me = None
a, b = Node("a"), Node("b")
a.b, b.a = b, a
del a, b, node  # expect: del 0
# expect: del 1
# expect: del 2
# expect: del 3
# expect: del 4
# expect: del 5
# expect: del 6
# expect: del 7
# expect: del 0
# expect: del 1
# expect: del 2
# expect: del 3
# expect: del 4
# expect: del 5
# expect: del 6
# expect: del 7
# expect: del 0
# expect: del 1
# expect: del 2
# expect: del 3
# expect: del 4
# expect: del 5
# expect: del 6
# expect: del 7
# expect: del a
# expect: del b
