# x = a if c else b: x keeps its old value until the side that counts is done, whatever that side does with x.
import sys

class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("gone", self.name)
    def __bool__(self): print("asked", self.name); return True
    def __add__(self, other): return Loud(self.name + other)

def fails(): raise ValueError("side")

def keeps(c):
    x = "old"
    try: x = fails() if c else 1 // 0
    except (ValueError, ZeroDivisionError) as e: return x, type(e).__name__
def test_fails():
    x = "old"
    try: x = 1 if fails() else 2
    except ValueError: return x
def uses_itself(c):
    x = [1, 2]
    x = x + [3] if c else [x, x]
    x = [x[0], x[-1], len(x)] if x else x
    x = x if len(x) == c else (x, x)
    return x
def nested(a, b):
    r = None
    r = (1 if b else 2) if a else (3 if b else r)
    r = (r, r) if a and b else [r] if a or b else {r: r}
    return r
def chained(c):
    a = b = 1 if c else 2
    a, b = (b, a + 1) if c else (a, b)
    return a, b
def walrus(c):
    x = 1
    x = (x := 5) + x if c else (x := x + 1)
    y = x if (x := x * 2) > 4 else -x
    return x, y
def both(c):
    x = 3
    x = x and x + 1 if c else x or 7
    x = 0 if x == 4 else x or 9
    return x
def lets_go():
    x = Loud("a")
    x = Loud("b") if x else None
    print("kept", x.name)
    x = x + "c" if x is not None else None
    print("kept", x.name)
def unbound(c):
    if c > 5: y = 1
    y = 1 if c else y
    return y
def deletes(c):
    y = 1
    del y
    try: y = c if c else y
    except UnboundLocalError as e: return str(e)
    return y
def in_loop(n):
    node = total = 0
    for i in range(n):
        node = node + 1 if i % 2 else node + 2
        total += node if i % 3 else -node
    return node, total
def cell(c):
    x = 1
    def look(): return x
    x = x + 1 if c else look() + 5
    return look()
def gen(c):
    x = yield 0
    x = (yield x) if c else (yield -x)
    yield x
def parameter(p): p = -p if p < 0 else p; return p
def augmented(c):
    x = 10
    x += 1 if c else 2
    return x

for c in (True, False): print(keeps(c), chained(c), walrus(c), both(c), cell(c), augmented(c))
# expect: ('old', 'ValueError') (1, 2) (20, 20) 0 2 11
# expect: ('old', 'ZeroDivisionError') (2, 2) (4, -4) 3 6 12
print(test_fails(), [uses_itself(c) for c in (0, 3)], [nested(a, b) for a in (0, 1) for b in (0, 1)])
# expect: old [([[1, 2], [1, 2], 2], [[1, 2], [1, 2], 2]), [1, 3, 3]] [{None: None}, [3], [2], (1, 1)]
lets_go()  # expect: asked a
# expect: gone a
# expect: kept b
# expect: gone b
# expect: kept bc
# expect: gone bc
print(deletes(0), deletes(3), in_loop(10), parameter(-4), parameter(4))
# expect: cannot access local variable 'y' where it is not associated with a value 3 (15, 17) 4 4
try: unbound(0)
except UnboundLocalError as e: print(e)
# expect: cannot access local variable 'y' where it is not associated with a value
for c in (True, False):
    g = gen(c); print(next(g), g.send(4), g.send("sent"))  # expect: 0 4 sent
    # expect: 0 -4 sent
def where():
    x = (1
         if sys
         else 2); y = (
        1 / 0 if x else
        2)
try: where()
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno - where.__code__.co_firstlineno)
# expect: 4
