def truth(x): return "yes" if x else "no"
class L:
    def __len__(self): return 0
print([truth(x) for x in (1, 0, True, False, None, "", "a", [], [0], 0.0, 2.5, {}, L(), 2 ** 70, object)])
# expect: ['yes', 'no', 'yes', 'no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'no', 'no', 'yes', 'yes']
