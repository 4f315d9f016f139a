import threading
data = threading.local()
data.x = "main"
def f(n):
    print(hasattr(data, "x"))  # expect: False
    # expect: False
    # expect: False
    data.x = n
    results.append(data.x)
results = []
for i in range(3):
    t = threading.Thread(target=f, args=(i,))
    t.start()
    t.join()
print(results, data.x, data.__dict__)  # expect: [0, 1, 2] main {'x': 'main'}
