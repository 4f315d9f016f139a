x: int
y: "str" = "s"
def f(a: 1 + 1, b: "x" = 2, *c: int, d: list[int] = None, **e: dict) -> (int, str): pass
class C:
    z: int = 3
    (w): int = 4
print(__annotations__, f.__annotations__, C.__annotations__)
# expect: {'x': <class 'int'>, 'y': 'str'} {'a': 2, 'b': 'x', 'c': <class 'int'>, 'd': list[int], 'e': <class 'dict'>, 'return': (<class 'int'>, <class 'str'>)} {'z': <class 'int'>}
