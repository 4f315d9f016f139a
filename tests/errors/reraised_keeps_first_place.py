def f():
    raise ValueError("place")


try:
    f()
except ValueError as e:
    saved = e
raise saved
# exit: 1
