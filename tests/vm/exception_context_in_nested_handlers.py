def chain(e):
    out = []
    while e:
        out.append(str(e))
        e = e.__context__
    return out
try:
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError:
            pass
        raise TypeError("c")
except TypeError as e:
    print(chain(e))  # expect: ['c', 'a']
