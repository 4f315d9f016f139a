import weakref
class C:
    def __eq__(self, o): return True
    def __hash__(self): return 5
a, b = C(), C()
print(weakref.ref(a) == weakref.ref(b), hash(weakref.ref(a)))  # expect: True 5
