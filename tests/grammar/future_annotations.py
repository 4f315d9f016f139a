from __future__ import annotations
def f(a: undefined.thing, b: 1+1 = 2) -> list[int]: pass
x: also[undefined] = 5
print(f.__annotations__, __annotations__)
# expect: {'a': 'undefined.thing', 'b': '1 + 1', 'return': 'list[int]'} {'x': 'also[undefined]'}
