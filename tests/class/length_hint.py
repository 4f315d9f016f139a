class C:
    def __iter__(self): return iter("ab")
    def __length_hint__(self): return 100
print(list(C()))  # expect: ['a', 'b']
