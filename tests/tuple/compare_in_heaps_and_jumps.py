# Tuples compared where nothing but the answer is wanted: heaps, conditions, min() and max().
import heapq

nan = float("nan")
inf = float("inf")


class Int(int):
    def __lt__(self, other):
        return "yes"

    def __eq__(self, other):
        seen.append(other)
        return int(self) == other

    __hash__ = int.__hash__


class Odd:
    def __eq__(self, other):
        raise KeyError("asked")


seen = []
values = [(), (1,), (1, 2), (1, 2.0), (1, "a"), (1, "b"), (True, 2), (2**70, 1), (1.5, -0.0), (1.5, 0.0), (inf, "x"), (nan, 1), ((1, 2), 3),
          ((1, 2), 4), ((1, (2, (3, (4,)))), 0), ((1, (2, (3, (5,)))), 0), ("é", "ß"), ("é", "ss"), (None, 1), (1, 2, 3), (Int(1), 2)]
for x in values:
    row = []
    for y in values:
        for op in "==", "!=", "<", "<=", ">", ">=":
            try:
                row.append("T" if eval(f"1 if x {op} y else 0") else "F")
            except TypeError as e:
                row.append("E")
    print("".join(row))
    # expect: TFFTFTFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFF
    # expect: FTFFTTTFFTFTFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTTTFFFTTTFF
    # expect: FTFFTTFTFFTTTFFTFTTFFTFTFTEEEEFTEEEETFFTFTFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTTTFFTFFTFT
    # expect: FTFFTTFTFFTTTFFTFTTFFTFTFTEEEEFTEEEETFFTFTFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTTTFFTFFTFT
    # expect: FTFFTTFTFFTTFTEEEEFTEEEETFFTFTFTTTFFFTEEEEFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEE
    # expect: FTFFTTFTFFTTFTEEEEFTEEEEFTFFTTTFFTFTFTEEEEFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEE
    # expect: FTFFTTFTFFTTTFFTFTTFFTFTFTEEEEFTEEEETFFTFTFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTTTFFTFFTFT
    # expect: FTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTTFFTFTFTFFTTFTFFTTFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFTTFTFFTT
    # expect: FTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTTTFFTFFTFTTFFTFTFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFTTFTFFTT
    # expect: FTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTTTFFTFFTFTTFFTFTFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFTTFTFFTT
    # expect: FTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTFTFFTTTFFTFTFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFTTFTFFTT
    # expect: FTFFTTFTFFFFFTFFFFFTFFFFFTFFFFFTFFFFFTFFFFFTFFFFFTFFFFFTFFFFFTFFFFTFFTFTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFFFFTFFFF
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEETFFTFTFTTTFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEETE
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFTTTFFTFTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEETE
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEETFFTFTFTTTFFFTEEEEFTEEEEFTEEEEFTEEEEFTEETE
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTFFTTTFFTFTFTEEEEFTEEEEFTEEEEFTEEEEFTEETE
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEETFFTFTFTFFTTFTEEEEFTEEEEFTEETE
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTTTFFTFFTFTFTEEEEFTEEEEFTEETE
    # expect: FTFFTTFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEETFFTFTFTEEEEFTEETE
    # expect: FTFFTTFTFFTTFTFFTTFTFFTTFTEEEEFTEEEEFTFFTTFTTTFFFTTTFFFTTTFFFTTTFFFTFFFFFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEEFTEEEETFFTFTFTFFTT
    # expect: FTFFTTFTFFTTTFFTFTTFFTFTFTEEEEFTEEEETFFTFTFTTTFFFTTTFFFTTTFFFTTTFFFTTFFFFTTEEEFTTEEEFTTEEEFTTEEEFTTEEEFTTEEEFTTEEEFTTTFFTFFTFT
print(len(seen))  # expect: 198

for op in "==", "!=", "<", "<=", ">", ">=":  # the same as values
    f, same = eval(f"lambda x, y: x {op} y"), eval(f"lambda x, y: True if x {op} y else False")
    for x in values:
        for y in values:
            try:
                if f(x, y) != same(x, y):
                    print(x, op, y)  # expect: (1, 2) < (1180591620717411303424, 1)
                    # expect: (1, 2) < (1.5, -0.0)
                    # expect: (1, 2) < (1.5, 0.0)
                    # expect: (1, 2) < (inf, 'x')
                    # expect: (1, 2) < (nan, 1)
                    # expect: (1, 2) < ((1, 2), 3)
                    # expect: (1, 2) < ((1, 2), 4)
                    # expect: (1, 2) < ((1, (2, (3, (4,)))), 0)
                    # expect: (1, 2) < ((1, (2, (3, (5,)))), 0)
                    # expect: (1, 2) < ('é', 'ß')
                    # expect: (1, 2) < ('é', 'ss')
                    # expect: (1, 2) < (None, 1)
                    # expect: (1180591620717411303424, 1) > (1, 2)
                    # expect: ((1, 2), 3) > (1, 2)
                    # expect: ((1, 2), 4) > (1, 2)
                    # expect: ((1, (2, (3, (4,)))), 0) > (1, 2)
                    # expect: ((1, (2, (3, (5,)))), 0) > (1, 2)
                    # expect: ('é', 'ß') > (1, 2)
                    # expect: ('é', 'ss') > (1, 2)
                    # expect: (None, 1) > (1, 2)
            except TypeError:
                pass

heap = []
for item in [(3, "c"), (1, "z"), (1, "a"), (2, (0, 1)), (2, (0, 0)), (0.5, "h"), (nan, 0)]:
    heapq.heappush(heap, item)
print([heapq.heappop(heap) for _ in range(len(heap))])
# expect: [(0.5, 'h'), (1, 'a'), (1, 'z'), (nan, 0), (2, (0, 0)), (2, (0, 1)), (3, 'c')]
print(min((1, "b"), (1, "a")), max((1, 2), (1, 2, 0)), (nan,) == (nan,), (nan,) == (float("nan"),))
# expect: (1, 'a') (1, 2, 0) True False
for pair in ((1, Odd()), (1, 2)), ((2, Odd()), (1, 2)):
    try:
        print("less" if pair[0] < pair[1] else "more")
    except KeyError as e:
        print("KeyError", e)  # expect: KeyError 'asked'
        # expect: more
try:
    heapq.heappush([(1, "a")], (1, 2))
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'int' and 'str'
