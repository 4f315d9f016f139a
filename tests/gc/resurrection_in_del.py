import gc
kept = []
class C:
    def __del__(self): kept.append(self)
c = C()
c.self = c
c.value = 5
del c
gc.collect()
print(len(kept), kept[0].value)  # expect: 1 5
