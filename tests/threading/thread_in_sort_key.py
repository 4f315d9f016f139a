import threading
out = []
def f(): out.append(sorted(range(300), key=lambda x: -x)[0])
ts = [threading.Thread(target=f) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(out)  # expect: [299, 299, 299, 299]
