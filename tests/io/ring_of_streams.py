# A text stream that a second __init__ has put upon itself: nothing goes down for ever.
import gc
import io

text = io.TextIOWrapper(io.BytesIO(b"ab"))
above = io.TextIOWrapper(text)
for stream, below in (above, above), (text, above):
    try:
        stream.__init__(below)
    except (ValueError, TypeError, AttributeError, RecursionError, io.UnsupportedOperation):
        pass
    for ask in lambda: stream.closed, lambda: stream.read(1), lambda: stream.close():
        try:
            ask()
        except (ValueError, TypeError, AttributeError, RecursionError):
            pass
del text, above, stream, below, ask
gc.collect()
print("done")  # expect: done
