from itertools import count, cycle, repeat, islice
print(list(islice(count(5), 3)), list(islice(count(1, 0.5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), repeat(1, 2), count(3), list(cycle([])))
# expect: [5, 6, 7] [1, 1.5, 2.0] ['a', 'b', 'a', 'b', 'a'] ['x', 'x', 'x'] repeat(1, 2) count(3) []
