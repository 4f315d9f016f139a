# Streams take attributes; what is left of one that is detached, or whose second __init__ failed.
import io
import os
import tempfile

folder = tempfile.TemporaryDirectory()     # for the files that are made
os.chdir(folder.name)

for stream in io.BytesIO(), io.StringIO(), io.BufferedReader(io.BytesIO()), io.TextIOWrapper(io.BytesIO()), open("f", "w"):
    stream.label = "mine"
    print(stream.__dict__)  # expect: {'label': 'mine'}
    # expect: {'label': 'mine'}
    # expect: {'label': 'mine'}
    # expect: {'label': 'mine'}
    # expect: {'mode': 'w', 'label': 'mine'}
    stream.close()
text = io.TextIOWrapper(io.BytesIO(), "latin-1", "replace")
text.detach()
print(repr(text), text.encoding, text.errors)
# expect: <_io.TextIOWrapper encoding='latin-1'> latin-1 replace
for name in "closed", "newlines", "buffer", "name":
    try:
        print(getattr(text, name))
    except ValueError as error:
        print(error)  # expect: underlying buffer has been detached
        # expect: underlying buffer has been detached
        # expect: None
        # expect: underlying buffer has been detached
reader = io.BufferedReader(io.BytesIO(b"abc"))
for size in 0, -1:
    try:
        reader.__init__(io.BytesIO(b"x"), buffer_size=size)
    except ValueError as error:
        print(error)
    try:
        reader.read()
    except ValueError as error:
        print(error)  # expect: buffer size must be strictly positive
        # expect: I/O operation on uninitialized object
        # expect: buffer size must be strictly positive
        # expect: I/O operation on uninitialized object
print(reader.writable(), io.BufferedWriter(io.BytesIO()).readable())  # expect: False False
