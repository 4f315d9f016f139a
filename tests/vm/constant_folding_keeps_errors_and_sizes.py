def f(): return 1 / 0
try:
    f()
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
print("a" * 3 + "b", 2 ** 10, -5 // 2, (1, 2) * 2, not 0, 1 if 0 else 2, "x" in "xyz", 1 << 70, ~5, -(-3), "%d" % 5)
# expect: aaab 1024 -3 (1, 2, 1, 2) True 2 True 1180591620717411303424 -6 3 5
def g(): return "a" - 1
try:
    g()
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for -: 'str' and 'int'
