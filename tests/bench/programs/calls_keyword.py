"""Calls with keyword arguments and defaults."""


def volume(width, height=2, depth=3):
    return width * height * depth


def move(point, *, dx=0, dy=0):
    return point[0] + dx, point[1] + dy


def blend(a, /, b, weight=0.5, *, bias=1):
    return a * weight + b * (1 - weight) + bias


def main(n):
    total = 0
    point = (0, 0)
    mixed = 0.0
    for i in range(n):
        total += volume(i) + volume(i, depth=5) + volume(width=1, height=i, depth=2)
        point = move(point, dx=1)
        point = move(point, dy=i & 3, dx=-1)
        mixed += blend(i, 2) + blend(i, b=3, bias=2, weight=0.25)
    return total, point, mixed


print(*main(1_100_000))
