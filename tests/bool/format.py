print(format(True), format(True, ""), format(True, "d"), format(False, "5"), format(True, "x"), format(True, ".1f"))
# expect: True True 1     0 1 1.0
