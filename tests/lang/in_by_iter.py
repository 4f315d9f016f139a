class C:
    def __iter__(self):
        return iter([1, 2, 3])
print(2 in C(), 9 in C())  # expect: True False
