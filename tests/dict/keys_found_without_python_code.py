# Keys that are found at once, and those for which == must be asked.
class Loud(int):
    def __eq__(self, other): print("==", int(self)); return int.__eq__(self, other)
    __hash__ = int.__hash__
d = {1: "int", "1": "str", (1, 2): "pair", 2.0: "float", -1: "minus"}
for key in (1, True, 1.0, "1", (1, 2), (1.0, 2), (True, 2), 2, -1, -2, 2.0, 2**70, ("1", 2), (1, 2, 3)):
    print(key, d.get(key), key in d, end="; ")
print()
for key in (3, "x", (2, 1), None):
    try: d[key]
    except KeyError as e: print("KeyError", e, end=" ")
print()
d[True] = "bool"; d[(1, 2.0)] = "new pair"
print(d)
e = {Loud(5): "loud"}
print(e[5], 5 in e, 6 in e, e.get(5))
print((Loud(5), 1) in {(5, 1)}, {(Loud(5), 1): 2}[5, 1])
nan = float("nan")
print(nan in {nan}, (nan, 1) in {(nan, 1)}, (float("nan"), 1) in {(nan, 1)})
s = {(1, "a"), (2, "b"), ((1, 2), 3)}
print((1, "a") in s, (1, "b") in s, ((1, 2), 3) in s, ((1, 2), 4) in s, ((1.0, 2), 3) in s, () in s)
class Evil:  # changes the set while it is searched
    def __hash__(self): return hash((1, "a"))
    def __eq__(self, other): s.clear(); return False
print(Evil() in s, len(s))
big = {i: i * i for i in range(300)}
del big[7]
print(big[299], 7 in big, sum(big[i] for i in big), {**big} == big, len(dict(big)), big.copy().popitem())
for i in range(3): big[i] += 1
print(big[0], big[1], big[2])
print([2.5 ** 2, 2 ** 0.5, (-2.0) ** 3, (-8.0) ** 2, 0.0 ** 0, 10.0 ** -3, 1e200 ** 0.5, 4 ** 0.5])
for x, y in ((0.0, -1), (1e200, 2), (0.0, -2.5)):
    try: print(x ** y)
    except (ZeroDivisionError, OverflowError) as e: print(type(e).__name__, e)
print("b" in "abc", "é" in "abc", "é" in "é€", "a" in "€a", "" in "", "b" in "€")
