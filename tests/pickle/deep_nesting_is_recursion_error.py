import pickle
l = []
for _ in range(100000): l = [l]
try:
    pickle.dumps(l)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
while l: l = l[0]
