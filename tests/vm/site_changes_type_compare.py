def less(a, b): return a < b
print([less(*p) for p in [(1, 2)] * 5 + [(1.5, 1)] * 5 + [("a", "b")] * 3 + [(1, 2.5), (2 ** 70, 2 ** 71), ([1], [2]), ((), (1,)), (True, 2)]])
# expect: [True, True, True, True, True, False, False, False, False, False, True, True, True, True, True, True, True, True]
