def f(k):
    out = []
    try:
        try:
            out.append("try")
            if k == 1: raise ValueError
            if k == 2: raise KeyError
            if k == 3: return out + ["ret"]
        except ValueError:
            out.append("except")
            if k == 1: raise TypeError
        else:
            out.append("else")
            if k == 4: raise IndexError
        finally:
            out.append("finally")
    except Exception as e:
        out.append(type(e).__name__)
    return out
for k in range(5): print(k, f(k))  # expect: 0 ['try', 'else', 'finally']
# expect: 1 ['try', 'except', 'finally', 'TypeError']
# expect: 2 ['try', 'finally', 'KeyError']
# expect: 3 ['try', 'ret']
# expect: 4 ['try', 'else', 'finally', 'IndexError']
