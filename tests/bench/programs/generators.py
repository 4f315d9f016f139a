"""Generators: pipelines, recursion with yield from, two-way send."""


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def keep_odd(source):
    for x in source:
        if x & 1:
            yield x


def squares(source):
    for x in source:
        yield x * x


def in_order(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from in_order(low, middle)
        yield middle
        yield from in_order(middle + 1, high)


def averager():
    total = count = 0
    value = None
    while True:
        value = yield total / count if count else 0.0
        total += value
        count += 1


print(sum(squares(keep_odd(numbers(4_000_000)))))
print(sum(x & 3 for x in in_order(0, 200_000)))
average = averager()
next(average)
for i in range(1_200_000):
    mean = average.send(i % 100)
print(round(mean, 6))
