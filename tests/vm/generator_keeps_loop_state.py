def g(n):
    for i in range(n):
        for j in "ab":
            try:
                yield i, j
            finally:
                log.append((i, j))
log = []
it = g(2)
print(next(it), next(it), log, next(it), list(it), log)
# expect: (0, 'a') (0, 'b') [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')] (1, 'a') [(1, 'b')] [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')]
