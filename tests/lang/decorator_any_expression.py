ds = [lambda f: "replaced"]
@ds[0]
def f(): pass
print(f)  # expect: replaced
@(lambda f: f.__name__)
def g(): pass
print(g)  # expect: g
