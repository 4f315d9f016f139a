"""Pancake flips over all permutations of nine."""


def fannkuch(n):
    order = list(range(n))
    counts = [0] * n
    most_flips = checksum = 0
    sign = 1
    while True:
        if order[0]:
            flipped = order[:]
            flips = 0
            first = flipped[0]
            while first:
                flipped[:first + 1] = flipped[first::-1]
                flips += 1
                first = flipped[0]
            if flips > most_flips:
                most_flips = flips
            checksum += sign * flips
        if sign == 1:
            order[0], order[1] = order[1], order[0]
            sign = -1
            continue
        order[1], order[2] = order[2], order[1]
        sign = 1
        i = 2
        while counts[i] >= i:
            counts[i] = 0
            i += 1
            if i == n:
                return checksum, most_flips
            order.insert(i, order.pop(0))
        counts[i] += 1


for _ in range(2):
    print(*fannkuch(9))
