def f():

    x = 1

    # comment at odd depth
        # deeper
  # shallower
    return x

print(f())  # expect: 1
