import weakref
class C:
    def f(self): return "method"
c = C()
print(weakref.ref(c.f)(), weakref.WeakMethod(c.f)()())  # expect: None method
