# What a call site of list.pop takes when the object, its class or the method changes under it.
class Logged(list):
    def pop(self, *args):
        return "logged", super().pop(*args)


class Stack:
    def __init__(self):
        self.items = [1, 2]

    def pop(self):
        return self.items.pop()


def drain(v):
    return v.pop()


plain = [[1], [2], [3]]
print(drain(plain), drain(plain), plain)  # expect: [3] [2] [[1]]
print(drain(Logged([5])), drain({7}), drain(Stack()), drain(bytearray(b"ab")))  # expect: ('logged', 5) 7 2 98
print(drain(plain), plain)  # expect: [1] []
for empty in ([], Logged(), set()):
    try:
        drain(empty)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)  # expect: IndexError pop from empty list
        # expect: IndexError pop from empty list
        # expect: KeyError 'pop from an empty set'


class Last:
    """The list dies with the call that empties it; what it held is looked at afterwards."""
    def __del__(self):
        log.append("gone")


log = []


def alone():
    return [Last(), Last()].pop()


kept = [alone() for _ in range(3)]
print(log)  # expect: ['gone', 'gone', 'gone']
del kept
print(len(log))  # expect: 6


def both(v):
    v.append(v.pop())
    return v


for _ in range(3):
    both(plain_two := [1, 2])
print(plain_two, both(Logged([1, 2])))  # expect: [1, 2] [1, ('logged', 2)]
