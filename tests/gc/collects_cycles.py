import gc
class C:
    def __del__(self): print("freed")
c = C()
c.self = c
del c
print("unreachable now")  # expect: unreachable now
n = gc.collect()  # expect: freed
print(n > 0)  # expect: True
