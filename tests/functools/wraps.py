from functools import wraps
def deco(f):
    @wraps(f)
    def wrapper(*a): return f(*a)
    return wrapper
@deco
def original(x):
    "the doc"
print(original.__name__, original.__doc__, original.__wrapped__.__name__, original.__qualname__)
# expect: original the doc original original
