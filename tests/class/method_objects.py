class C:
    def f(self, x): return self, x
c = C()
m = c.f
print(m.__self__ is c, m.__func__ is C.f, m(1)[1], m == c.f, m is c.f, m.__name__)
# expect: True True 1 True False f
