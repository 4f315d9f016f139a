class C: pass
c = C()
def get():
    try: return c.nope
    except AttributeError: return "error"
out = [get(), get()]
C.__getattr__ = lambda self, n: "getattr"
out.append(get())
del C.__getattr__
out.append(get())
C.__getattribute__ = lambda self, n: "all"
out.append(get())
print(out)  # expect: ['error', 'error', 'getattr', 'error', 'all']
