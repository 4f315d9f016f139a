a = []
for _ in range(300000): a = [a]
del a
b = ()
for _ in range(300000): b = (b,)
del b
d = {}
for _ in range(300000): d = {1: d}
del d
print("freed")  # expect: freed
