log = []
def n(x):
    log.append(x)
    return lambda f: f
@n("d1")
@n("d2")
def f(a=n("default"), *, k=n("kwdefault")) -> n("return annotation"): pass
class C(n("base") and object, metaclass=n("meta") and type): pass
print(log)  # expect: ['d1', 'd2', 'default', 'kwdefault', 'return annotation', 'base', 'meta']
