# options: -2
# oracle: no (Python 2's print)
print("one")  # expect: one
print ("two")  # expect: two
print("a" + "b")  # expect: ab
print  ("x") + "y"  # expect: xy
