def n(x):
    print("n", x)
    return x
print(f"{n(1)}{n(2):{n(3)}}")  # expect: n 1
# expect: n 2
# expect: n 3
# expect: 1  2
