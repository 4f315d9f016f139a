print(~True, ~False, -True, +False, abs(True), round(True))  # expect: -2 -1 -1 0 1 1
