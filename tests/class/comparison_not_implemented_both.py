class C:
    def __lt__(self, o): return NotImplemented
C() < C()
# expect-error: TypeError: '<' not supported between instances of 'C' and 'C'
