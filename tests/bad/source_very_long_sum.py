text = "+".join(["1"] * 100000)
try:
    print("computed or refused", eval(text) * 0)
except RecursionError:
    print("computed or refused", 0)  # expect: computed or refused 0
