class A:
    def __iadd__(self, other):
        return "replaced"
a = A()
a += 1
print(a)  # expect: replaced
