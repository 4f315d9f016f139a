u = int | str
print(u, type(u).__name__, u == (str | int), u.__args__, isinstance("a", u), (int | None), int | str | int)
# expect: int | str UnionType True (<class 'int'>, <class 'str'>) True int | None int | str
try:
    int | 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for |: 'type' and 'int'
