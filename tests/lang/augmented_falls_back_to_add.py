class A:
    def __add__(self, other):
        return ("add", other)
a = A()
a += 1
print(a)  # expect: ('add', 1)
