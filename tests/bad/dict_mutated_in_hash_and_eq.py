class K:
    def __hash__(self):
        d.clear()
        return 5
    def __eq__(self, o):
        d[1] = 1
        return False
d = {i: i for i in range(20)}
for _ in range(10):
    try:
        d[K()] = 1
        K() in d
        d.pop(K(), None)
        d.update({K(): 2})
    except (RuntimeError, KeyError) as e:
        print(type(e).__name__)
print("survived")  # expect: survived
