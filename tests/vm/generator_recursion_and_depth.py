def walk(n):
    if n == 0:
        yield "leaf"
        return
    yield n
    yield from walk(n - 1)
print(list(walk(100))[-3:], sum(1 for _ in walk(300)))  # expect: [2, 1, 'leaf'] 301
