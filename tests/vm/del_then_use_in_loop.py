def f():
    out = []
    for i in range(3):
        x = i
        out.append(x)
        del x
        try:
            out.append(x)
        except UnboundLocalError:
            out.append("unbound")
    return out
print(f())  # expect: [0, 'unbound', 1, 'unbound', 2, 'unbound']
