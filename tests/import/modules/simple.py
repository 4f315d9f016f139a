"""A simple module."""
print("loaded simple")
value = 42
_secret = 1


def double(x):
    return x * 2
