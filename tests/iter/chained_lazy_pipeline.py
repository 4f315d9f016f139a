def numbers():
    for i in range(100):
        log.append(i)
        yield i
log = []
p = map(lambda x: x * x, filter(lambda x: x % 2, numbers()))
print(next(p), next(p), log)  # expect: 1 9 [0, 1, 2, 3]
