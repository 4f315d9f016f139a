class C:
    n = 0
    def __lt__(self, o):
        C.n += 1
        return C.n % 3 == 0
a = [C() for _ in range(500)]
a.sort()
print(len(a))  # expect: 500
