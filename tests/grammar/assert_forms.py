assert (1, 2) != (), "no"
assert 1, 2
assert not 0 and 1
print("passed")  # expect: passed
