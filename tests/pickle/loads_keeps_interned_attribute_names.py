import pickle
class C: pass
c = C(); c.attribute = 1
r = pickle.loads(pickle.dumps(c))
print(r.attribute, list(vars(r)))  # expect: 1 ['attribute']
