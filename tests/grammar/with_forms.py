class M:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
with M(): pass
with M() as a, M() as b: print(a, b)  # expect: 1 1
with (M() as a, M() as b): print(a, b)  # expect: 1 1
with (M()) as a: print(a)  # expect: 1
with (M(), M()): pass
with (M() as a): print(a)  # expect: 1
