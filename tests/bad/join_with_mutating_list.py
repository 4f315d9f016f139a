class S(str): pass
a = ["x", "y"]
def g():
    for x in a:
        if len(a) < 10: a.append("z")
        yield x
print(",".join(g()))  # expect: x,y,z,z,z,z,z,z,z,z
