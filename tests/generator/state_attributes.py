def g():
    yield 1
it = g()
print(it.gi_running, it.gi_frame is not None, it.gi_yieldfrom, it.__name__, it.__qualname__)
# expect: False True None g g
list(it)
print(it.gi_frame)  # expect: None
