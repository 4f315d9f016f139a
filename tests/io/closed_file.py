import os
f = open(os.devnull)
f.close()
f.close()
for call in (f.read, f.readline, lambda: f.write("a"), lambda: next(f), f.tell, f.fileno, lambda: f.__enter__()):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
        # expect: I/O operation on closed file
        # expect: I/O operation on closed file.
