f = lambda x: x.nope
print(sorted([1, 2], key=f))
# exit: 1
