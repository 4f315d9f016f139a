"""Descriptors of built-in types that belong to a module name them with it."""
from collections import deque
from functools import partial


def show(ask):
    try:
        print(ask())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


show(lambda: deque.maxlen)  # expect: <attribute 'maxlen' of 'collections.deque' objects>
show(lambda: deque.append)  # expect: <method 'append' of 'collections.deque' objects>
show(lambda: deque.__len__)  # expect: <slot wrapper '__len__' of 'collections.deque' objects>
show(lambda: partial.func)  # expect: <member 'func' of 'functools.partial' objects>
show(lambda: deque.maxlen.__get__(1))
# expect: TypeError descriptor 'maxlen' for 'collections.deque' objects doesn't apply to a 'int' object
show(lambda: setattr(deque(), "maxlen", 1))
# expect: AttributeError attribute 'maxlen' of 'collections.deque' objects is not writable
show(lambda: deque.append(1))
# expect: TypeError descriptor 'append' for 'collections.deque' objects doesn't apply to a 'int' object
show(lambda: deque.__len__(1))
# expect: TypeError descriptor '__len__' requires a 'collections.deque' object but received a 'int'
show(lambda: deque.__len__())
# expect: TypeError descriptor '__len__' of 'collections.deque' object needs an argument
show(lambda: deque.append())  # expect: TypeError unbound method deque.append() needs an argument
show(lambda: deque.fromkeys)
# expect: AttributeError type object 'collections.deque' has no attribute 'fromkeys'
show(lambda: setattr(deque, "x", 1))
# expect: TypeError cannot set 'x' attribute of immutable type 'collections.deque'
show(lambda: deque.append.__qualname__)  # expect: deque.append
