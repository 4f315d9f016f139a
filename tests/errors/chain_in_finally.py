try:
    raise ValueError("body")
finally:
    raise KeyError("finally")
# exit: 1
