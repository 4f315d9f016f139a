# The signature of a class written in C is that of its constructor; a function of a module does not show the module.
import inspect
import io
import itertools
import signal

for thing in (io.BytesIO, io.StringIO, float, complex, itertools.accumulate, itertools.cycle, itertools.count,
              signal.default_int_handler):
    print(thing.__name__, inspect.signature(thing))  # expect: BytesIO (initial_bytes=b'')
    # expect: StringIO (initial_value='', newline='\n')
    # expect: float (x=0, /)
    # expect: complex (real=0, imag=0)
    # expect: accumulate (iterable, func=None, *, initial=None)
    # expect: cycle (iterable, /)
    # expect: count (start=0, step=1)
    # expect: default_int_handler (signalnum, frame, /)
