l = []
t = (l,)
l.append(t)
print(t)  # expect: ([(...)],)
