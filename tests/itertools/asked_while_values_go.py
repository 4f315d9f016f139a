# oracle: no (CPython crashes)
# A key or a value that goes asks for more from within.
import itertools

armed = []


class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __del__(self):
        if armed:
            armed.pop()
            key, group = next(groups)
            print("within", key.value, list(group))


groups = itertools.groupby(range(6), lambda x: Key(x // 2))
for i in range(2):
    if i == 1:
        armed.append(1)
    key, group = next(groups)
    print(key.value, list(group))
    del key, group
# expect: 0 [0, 1]
# expect: within 2 [4, 5]
# expect: 1 []
print(list(groups))  # expect: []


class Value:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        if self.number == 5:
            print("within", next(copy).number)


copy, = itertools.tee(map(Value, range(150)), 1)
print([value.number for value in copy][55:60])
# expect: within 57
# expect: [55, 56, 58, 59, 60]
