def f(a: int, *b: "s", c: float = 1.0, **d: dict) -> None: pass
print(f.__annotations__)
# expect: {'a': <class 'int'>, 'b': 's', 'c': <class 'float'>, 'd': <class 'dict'>, 'return': None}
