import sys
def f():
    try:
        raise KeyError("inner")
    except KeyError:
        pass
    return str(sys.exc_info()[1])
try:
    raise ValueError("outer")
except ValueError:
    print(f(), sys.exc_info()[1])  # expect: outer outer
print(sys.exc_info()[1])  # expect: None
