def f(): return [1, 2]
a = f()
a.append(3)
print(f(), a)  # expect: [1, 2] [1, 2, 3]
def g(): return {"k": []}
g()["k"].append(1)
print(g())  # expect: {'k': []}
