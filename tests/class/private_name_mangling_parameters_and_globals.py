class C:
    def f(self, __x):
        __y = __x + 1
        return __y, sorted(locals())
print(C().f(1))  # expect: (2, ['_C__x', '_C__y', 'self'])
