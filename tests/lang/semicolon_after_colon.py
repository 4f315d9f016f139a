if True: print("x"); print("y")  # expect: x
# expect: y
