class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
def f(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(0, y): return f"on y at {y}"
        case Point(x=x, y=0): return f"on x at {x}"
        case Point(): return "somewhere"
        case _: return "not a point"
print(f(Point(0, 0)), f(Point(0, 3)), f(Point(4, 0)), f(Point(1, 1)), f(5))
# expect: origin on y at 3 on x at 4 somewhere not a point
