import random
r = random.Random(7)
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], first, random.Random(7).random() == first[0], len(state[1]))
# expect: True [0.32383276483316237, 0.15084917392450192, 0.6509344730398537] True 625
