# oracle: no (CPython asks a lock for its methods once, when the condition is made)
import gc
import threading


class Lock:
    """A lock in Python that gives its condition another one while it is asked."""

    def __init__(self, condition): self.condition = condition
    def __getattr__(self, name):
        self.__dict__["condition"].__init__(threading.Lock())
        gc.collect()
        if name in ("acquire", "release", "_is_owned"): return lambda *args: True
        raise AttributeError(name)


for use in "acquire", "release", "notify":
    c = threading.Condition.__new__(threading.Condition)
    c.__init__(Lock(c))
    print(use, getattr(c, use)())  # expect: acquire True
    # expect: release True
    # expect: notify None
