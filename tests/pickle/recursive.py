import pickle
l = []
l.append(l)
d = {}
d["d"] = d
t = ([],)
t[0].append(t)
class C: pass
c = C()
c.me = c
for protocol in (0, 2, 4):
    a, b, e, f = (pickle.loads(pickle.dumps(x, protocol)) for x in (l, d, t, c))
    print(a[0] is a, b["d"] is b, e[0][0] is e, f.me is f)  # expect: True True True True
    # expect: True True True True
    # expect: True True True True
