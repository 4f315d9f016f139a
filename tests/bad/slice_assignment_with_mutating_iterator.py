a = [1, 2, 3, 4]
def g():
    a.clear()
    yield 1
    yield 2
a[1:3] = g()
print(a)  # expect: [1, 2]
a = [1, 2, 3, 4]
class I:
    def __index__(self):
        a.clear()
        return 3
print(a[I():], a[:I()])  # expect: [] []
a = [1, 2, 3]
a[I():] = [5]
print(a)  # expect: [5]
