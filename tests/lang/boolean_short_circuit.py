def t(x):
    print("t", x)
    return x
print(t(0) and t(1))  # expect: t 0
# expect: 0
print(t(2) or t(3))  # expect: t 2
# expect: 2
print(t(1) and t(0) or t(5))  # expect: t 1
# expect: t 0
# expect: t 5
# expect: 5
