"""Displays in conditions with `in`: the container may become a constant, what is looked for stays the list or set that it is."""

items = [[1, 2], (1, 2, 3), {1}]


def kinds(x):
    answers = []
    if [1, 2] in items:
        answers.append("list")
    if (1, 2) in items:
        answers.append("tuple")
    if {1} in items:
        answers.append("set")
    if [1, 2, 3] not in items:
        answers.append("no list of three")
    if x in [1, 2]:
        answers.append("in list")
    if x in {1, 2}:
        answers.append("in set")
    if x not in (1, 2):
        answers.append("not in tuple")
    if x in "123" if isinstance(x, str) else x not in [4]:
        answers.append("in str, or not 4")
    return answers


for value in (1, 3, "1"):
    print(kinds(value))
    # expect: ['list', 'set', 'no list of three', 'in list', 'in set', 'in str, or not 4']
    # expect: ['list', 'set', 'no list of three', 'not in tuple', 'in str, or not 4']
    # expect: ['list', 'set', 'no list of three', 'not in tuple', 'in str, or not 4']
print("chain" if [1] in [[1]] in [[[1]]] else "no chain", "yes" if 1 < 2 in [2] else "no", "yes" if 1 in [1] is not None else "no")
# expect: chain yes yes
print([n for n in range(6) if n not in [2, 4]], [n for n in range(6) if n in {2, 4} or n is items])
# expect: [0, 1, 3, 5] [2, 4]
while 5 in [5]:
    print("once")  # expect: once
    break


def unhashable(x):
    if x in {1, 2}:
        return True
    return False


try:
    unhashable([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'


class Sly:
    def __eq__(self, other):
        raise ValueError("compared")

    __hash__ = None


try:
    if Sly() in [1]:
        pass
except ValueError as error:
    print(error)  # expect: compared
both = Sly()
print(both in [both], "same" if both is both else "other", "other" if both is not items else "same")
# expect: True same other


class Odd:
    def __contains__(self, x):
        return 7


print(3 in Odd(), 3 not in Odd(), "yes" if 3 in Odd() else "no", "no" if 3 not in Odd() else "yes")
# expect: True False yes yes
