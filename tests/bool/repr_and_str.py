print(True, False, str(True), repr(False), f"{True:d}", "%d %s" % (True, True), f"{True}", f"{True:>6}")
# expect: True False True False 1 1 True True      1
