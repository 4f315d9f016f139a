for n in range(4):
    if n == 0:
        print("zero")  # expect: zero
    elif n == 1:
        print("one")  # expect: one
    elif n == 2:
        print("two")  # expect: two
    else:
        print("many")  # expect: many
