# A call of append settles on lists, and meets others.
class Mine(list):
    def append(self, x):
        super().append(("mine", x))


class Other:
    def append(self, x):
        return ("other", x)


def fill(target, values):
    for value in values:
        result = target.append(value)
    return result


plain, mine = [], Mine()
print(fill(plain, range(5)), plain)  # expect: None [0, 1, 2, 3, 4]
print(fill(mine, range(2)), mine, fill(Other(), "ab"), fill(bytearray(b"x"), b"yz"))
# expect: None [('mine', 0), ('mine', 1)] ('other', 'b') None
print(fill(plain, [plain]), plain)  # expect: None [0, 1, 2, 3, 4, [...]]
import collections, array
for target in [], collections.deque(), array.array("i"), [], Mine(), []:
    fill(target, [1, 2, 3])
    print(target)  # expect: [1, 2, 3]
    # expect: deque([1, 2, 3])
    # expect: array('i', [1, 2, 3])
    # expect: [1, 2, 3]
    # expect: [('mine', 1), ('mine', 2), ('mine', 3)]
    # expect: [1, 2, 3]


def wrong(target, *args):
    try:
        target.append(*args)
    except TypeError as error:
        print(error)


def call(target, value):
    target.append(value)


for _ in range(20):
    call([], 1)
try:
    call(3, 1)
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'append'
call(plain, None)
print(len(plain))  # expect: 7
wrong([], 1, 2)  # expect: list.append() takes exactly one argument (2 given)
wrong([])  # expect: list.append() takes exactly one argument (0 given)
try:
    [].append(x=1)
except TypeError as error:
    print(error)  # expect: list.append() takes no keyword arguments


class Loud:
    def __del__(self):
        print("gone")


def temporary():
    for _ in range(3):
        [].append(Loud())
        print("next")


temporary()  # expect: gone
# expect: next
# expect: gone
# expect: next
# expect: gone
# expect: next
print([].append([].append(1)))  # expect: None
big = []
for i in range(100000):
    big.append(i)
print(len(big), big[-1], sum(big))  # expect: 100000 99999 4999950000
