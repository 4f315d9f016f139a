a = {1, 2, 3}
print(a.union([4], (5,)), a.intersection([1, 2], range(2)), a.difference([1], [2]), a.symmetric_difference([3, 4]), a.union(), a.intersection())
# expect: {1, 2, 3, 4, 5} {1} {3} {1, 2, 4} {1, 2, 3} {1, 2, 3}
a.update([7], "x" * 0)
a.intersection_update([1, 7, 8])
a.difference_update([7])
a.symmetric_difference_update([1, 2])
print(a)  # expect: {2}
