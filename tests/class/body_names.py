class C:
    a = locals()
    n = __name__, __qualname__, __module__
print(sorted(C.a)[:4], C.n)  # expect: ['__module__', '__qualname__', 'a', 'n'] ('__main__', 'C', '__main__')
