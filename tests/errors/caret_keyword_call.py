def f(a, *, k):
    return a


result = f(1, k=2) + f(1, wrong=2)
# exit: 1
