# Variables that only comprehensions inside share keep their register, and are lent: when may they, and what is seen of it.
import types


def shared(a, b):
    n = 3
    def late(): return [x + a for x in range(n)]
    items = [x * b + n for x in range(4)]
    total = sum(x * b for x in items)
    for k in range(2):
        items = [k + j for j in items]
        weighed = list(k * j for j in items)
    return items, total, weighed, late()


print(shared(1, 2))  # expect: ([4, 6, 8, 10], 48, [4, 6, 8, 10], [1, 2, 3])
print(shared.__code__.co_cellvars, shared.__code__.co_varnames, shared.__code__.co_nlocals)
# expect: ('a', 'b', 'k', 'n') ('a', 'b', 'late', 'items', 'total', 'weighed') 6


# bound or not
def unbound(v):
    result = [[v + i * j + k for j in range(k)] for i in range(v) for k in range(3)]
    if v > 2: t = 5
    for make in (lambda: 0,): pass
    try: print([t + i for i in range(2)])
    except NameError as e: print(type(e), e)
    try: print([i for i in range(2) if t])
    except NameError as e: print(type(e), e)
    print([t for i in range(0)])
    del v
    try: print([v + i for i in range(2)])
    except NameError as e: print(type(e), e)
    try: print(list(v + i for i in range(2)))
    except NameError as e: print(type(e), e)
    return result


print(unbound(2), unbound(3), unbound.__code__.co_cellvars)
# expect: <class 'NameError'> cannot access free variable 't' where it is not associated with a value in enclosing scope
# expect: <class 'NameError'> cannot access free variable 't' where it is not associated with a value in enclosing scope
# expect: []
# expect: <class 'NameError'> cannot access free variable 'v' where it is not associated with a value in enclosing scope
# expect: <class 'NameError'> cannot access free variable 'v' where it is not associated with a value in enclosing scope
# expect: [5, 6]
# expect: [0, 1]
# expect: []
# expect: <class 'NameError'> cannot access free variable 'v' where it is not associated with a value in enclosing scope
# expect: <class 'NameError'> cannot access free variable 'v' where it is not associated with a value in enclosing scope
# expect: [[], [3], [4, 4], [], [3], [4, 5]] [[], [4], [5, 5], [], [4], [5, 6], [], [4], [5, 7]] ('v', 't')


# locals()
def look(u):
    m = 1
    [print(sorted(locals())) for x in (u,) if m]
    print(locals())
    print(list(sorted(locals()) for i in range(1) if u and m))
    later = (u + m for i in range(2))
    print(later.gi_frame.f_locals == {'.0': later.gi_frame.f_locals['.0'], 'u': 4, 'm': 1}, list(later))


look(4)  # expect: ['.0', 'm', 'x']
# expect: {'u': 4, 'm': 1}
# expect: [['.0', 'i', 'm', 'u']]
# expect: True [5, 5]


# generator expressions that are run later see what was bound later
def itself():
    g = (g for i in range(2))
    return [x is g for x in g]


def behind():
    g = (y for i in range(2))
    y = 3
    return list(g)


def again():
    y = 1
    g = (y for i in range(2))
    y = 3
    return list(g)


def looped():
    made = []
    for i in range(3):
        y = i
        made.append(y for _ in range(1))
    while i:
        z = i
        made.append(z for _ in range(1))
        i -= 1
    return [list(q) for q in made]


def in_target(row):
    row[[k for k in range(2)][1]], g = 5, (row for _ in range(1))
    row[0] = (k for k in row)
    return list(g)[0][1]


def counted(a):
    g = (a for _ in range(1))
    a += 1
    return list(g)


def gone(a):
    g = (a for _ in range(1))
    del a
    try: return list(g)
    except NameError as e: return str(e)


def caught():
    try: 1 / 0
    except ZeroDivisionError as e: g = (e for _ in range(1))
    try: return list(g)
    except NameError as e: return str(e)


print(itself(), behind(), again(), looped(), in_target([0, 0]), counted(1), gone(1), caught())
# expect: [True, True] [3, 3] [3, 3] [[2], [2], [2], [1], [1]] 5 [2] cannot access free variable 'a' where it is not associated with a value in enclosing scope cannot access free variable 'e' where it is not associated with a value in enclosing scope


# := binds outside
def walrus(limit):
    seen = [last := x for x in range(limit)]
    if any((hit := x) > limit - 2 for x in range(limit)): return hit, last, seen


print(walrus(4))  # expect: (3, 3, [0, 1, 2, 3])


# deep ones, in methods, lambdas, generators, classes
class Owner:
    def method(self, k): return [super(Owner, self).__hash__() == object.__hash__(self) and k for _ in range(2)], [__class__.__name__ for _ in range(1)]


def stepping(a):
    for i in range(3):
        a = a + 1
        yield [a + j for j in range(2)]


def nested(p):
    return ([[(p, i, j) for j in range(i)] for i in range(p)], list((x, p) for x in [p for _ in range(2)]),
            [list((i, y) for y in range(i)) for i in range(3)], [[(lambda: i + p)() for _ in range(1)] for i in range(2)])


def classes(n):
    class Inner:
        values = [n + i for i in range(2)]
        def use(self): return [n for _ in range(1)]
    return Inner.values, Inner().use()


print(Owner().method(3), list(stepping(1)), (lambda p, q: {k: [p * k + r for r in q] for k in q})(2, [1, 2]))
# expect: ([3, 3], ['Owner']) [[2, 3], [3, 4], [4, 5]] {1: [3, 4], 2: [5, 6]}
print(nested(3), classes(3))
# expect: ([[], [(3, 1, 0)], [(3, 2, 0), (3, 2, 1)]], [(3, 3), (3, 3)], [[], [(1, 0)], [(2, 0), (2, 1)]], [[3], [4]]) ([3, 4], [3])


# the code, taken out
def source(k):
    return list(i * k for i in range(3))


def changed(k):
    inner = next(c for c in source.__code__.co_consts if isinstance(c, types.CodeType))
    alone = types.FunctionType(inner, globals(), 'alone', None, (types.CellType(k),))
    g = alone(iter([1, 2]))
    alone.__code__ = (lambda: k).__code__
    return list(g), inner.co_freevars


print(changed(10))  # expect: ([10, 20], ('k',))
