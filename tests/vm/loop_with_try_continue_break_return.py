def f(xs):
    out = []
    for x in xs:
        try:
            if x == 0: continue
            if x == 1: raise ValueError
            if x == 2: break
            if x == 3: return out + ["returned"]
            out.append(x)
        except ValueError:
            out.append("except")
            continue
        else:
            out.append("else")
        finally:
            out.append("finally")
        out.append("end of body")
    else:
        out.append("loop else")
    return out
print(f([0, 9, 1]), f([9, 2, 9]), f([3]), f([]))
# expect: ['finally', 9, 'else', 'finally', 'end of body', 'except', 'finally', 'loop else'] [9, 'else', 'finally', 'end of body', 'finally'] ['returned'] ['loop else']
