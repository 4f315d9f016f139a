def f(n):
    raise ValueError(n)


print("start", f(1), "end")
print(1, f(
    2,
), 3)
# exit: 1
