def split(a, n):
    k, m = divmod(len(a), n)
    return [a[i * k + min(i, m):(i + 1) * k + min(i + 1, m)] for i in range(n)]
print(split(list(range(10)), 3), split("abcdef", 4), split([], 2))
# expect: [[0, 1, 2, 3], [4, 5, 6], [7, 8, 9]] ['ab', 'cd', 'e', 'f'] [[], []]
