class C: pass
c = C()
def f():
    try: return c + 1
    except TypeError: return "error"
out = [f(), f()]
C.__add__ = lambda self, o: "added"
out.append(f())
C.__add__ = lambda self, o: NotImplemented
out.append(f())
del C.__add__
out.append(f())
print(out)  # expect: ['error', 'error', 'added', 'error', 'error']
