print((5).__add__(3), (5).__add__(1.5), (5).__radd__(1), (5).__eq__(5), (5).__lt__("a"), (5).__bool__(), (5).__index__(), (7).__floordiv__(2), int.__add__(1, 2))
# expect: 8 NotImplemented 6 True NotImplemented True 5 3 3
