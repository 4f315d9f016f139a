from contextlib import contextmanager
@contextmanager
def none():
    if False: yield
@contextmanager
def twice():
    yield
    yield
def run(m):
    with m: pass
try:
    run(none())
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError generator didn't yield
try:
    run(twice())
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError generator didn't stop
