# A key that comes and goes among others stays found, in order, and quickly.
import time

d = {str(i): i for i in range(1000)}
begin = time.process_time()
for i in range(60000):
    d["q"] = i
    del d["q"]
for i in range(60000):
    d.popitem()
    d["999"] = i
print(time.process_time() - begin < 0.4, len(d), list(d.items())[-2:])
# expect: True 1000 [('998', 998), ('999', 59999)]
for i in range(0, 1000, 3):
    del d[str(i)]
for i in range(999, -1, -1):
    d[str(i)] = -i
print(len(d), [k for k in d][:4], d["500"], list(d)[-3:], "q" in d)
# expect: 1000 ['1', '2', '4', '5'] -500 ['6', '3', '0'] False
names = {}
for round in range(300):
    for i in range(20):
        names[f"n{i}"] = round
    for i in range(round % 20):
        del names[f"n{i}"]
    for i in range(20):
        if names.get(f"n{i}", None) != (None if i < round % 20 else round):
            print("wrong", round, i)
print(sorted(names))  # expect: ['n19']
