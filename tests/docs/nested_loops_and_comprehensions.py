"""D000-04 D000-05 D000-13 D000-15 D000-16 D000-20 D000-21 D000-22: loops, comprehensions, comments."""
def matches(rows, others, least):
    #objects found
    out = []
    for i in range(len(rows)): # comment behind
        for j in range(len(others)):
            cos = 0.
            #product of both
            for k in range(2):
                cos += rows[i][k] * others[j][k]
    #stop the middle loop only
            if cos > least:
                out.append(i)
                break
    return out

print(matches([(1, 0), (0, 1), (-1, 0)], [(1, 0), (1, 1)], .5))

def split(a, n):
    k, m = divmod(len(a), n)
    return [ a[i * k + min(i, m):(i + 1) * k + min(i + 1, m)] for i in range(n) ]

parts = split(list(range(11)), 3)
print(parts)
for S in 0, 4, 8:
    print([i for i in range(S,min(S+4, 11))], end=' ')
print()
counter = 0
result = []
for res,s in zip([[0, 1], [], [2]],parts):
    result.append([r + counter for r in res])
    counter += len(s)
print(result, [item for sublist in result for item in sublist])
assert len(result) == 3
try:
    assert len(result) == 4, 'four'
except AssertionError as e:
    print(repr(e))
