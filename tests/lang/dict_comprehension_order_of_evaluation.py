def n(x):
    print("n", x)
    return x
print({n(k): n(k + 10) for k in range(2)})  # expect: n 0
# expect: n 10
# expect: n 1
# expect: n 11
# expect: {0: 10, 1: 11}
