import threading
n = 5
forks = [threading.Lock() for _ in range(n)]
meals = [0] * n
def dine(i):
    first, second = sorted((i, (i + 1) % n))
    for _ in range(30):
        with forks[first], forks[second]:
            meals[i] += 1
ts = [threading.Thread(target=dine, args=(i,)) for i in range(n)]
for t in ts: t.start()
for t in ts: t.join()
print(meals)  # expect: [30, 30, 30, 30, 30]
