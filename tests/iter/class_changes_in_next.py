# An iterator that gives itself another class, which has no __next__, and whose own class is gone then.
import gc


class Other:
    pass


def iterator():
    def step(self):
        self.__class__ = Other
        gc.collect()
        return 1
    return type("Iterator", (), {"__iter__": lambda self: self, "__next__": step})()


for take in list, tuple, set, sum, any, lambda it: dict.fromkeys(it), lambda it: [*it], lambda it: "".join(it):
    try:
        print(take(iterator()))
    except (TypeError, AttributeError):
        print("an error")  # expect: an error
        # expect: an error
        # expect: an error
        # expect: an error
        # expect: True
        # expect: an error
        # expect: an error
        # expect: an error
