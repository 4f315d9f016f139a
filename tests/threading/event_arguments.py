# An Event takes no arguments.
import threading

for args, kwargs in (((1,), {}), ((), {"x": 1})):
    try:
        threading.Event(*args, **kwargs)
    except TypeError as error:
        print(error)  # expect: Event.__init__() takes 1 positional argument but 2 were given
        # expect: Event.__init__() got an unexpected keyword argument 'x'
