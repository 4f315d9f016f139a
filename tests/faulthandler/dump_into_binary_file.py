# The dump goes to the file's descriptor, whatever the file takes.
import faulthandler
import io
import os
import tempfile

os.chdir(tempfile.mkdtemp())
for mode in ("wb", "w", "ab"):
    with open("dump", mode) as f:
        faulthandler.dump_traceback(f)
    with open("dump") as f:
        print([line.split('"')[0].split("0x")[0] for line in f])  # expect: ['Current thread ', '  File ']
        # expect: ['Current thread ', '  File ']
        # expect: ['Current thread ', '  File ', 'Current thread ', '  File ']
with open("dump", "w") as f:
    f.write("before\n")
    faulthandler.dump_traceback(f.fileno())
    faulthandler.dump_traceback(f)
with open("dump") as f:
    print([line.split('"')[0].split("0x")[0] for line in f])
    # expect: ['Current thread ', '  File ', 'before\n', 'Current thread ', '  File ']
for file in (io.StringIO(), 5.5, -1):
    try:
        faulthandler.dump_traceback(file)
    except Exception as problem:
        print(type(problem).__name__, problem)  # expect: UnsupportedOperation fileno
        # expect: AttributeError 'float' object has no attribute 'fileno'
        # expect: ValueError file is not a valid file descripter
