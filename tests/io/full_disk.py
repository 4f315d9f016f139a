f = open("/dev/full", "w")
print(f.write("x"))  # expect: 1
try:
    f.flush()
except OSError as e:
    print(e)  # expect: [Errno 28] No space left on device
try:
    f.close()
except OSError as e:
    print(e, f.closed)  # expect: [Errno 28] No space left on device True
try:
    with open("/dev/full", "wb", 0) as raw:
        raw.write(b"x")
except OSError as e:
    print(e)  # expect: [Errno 28] No space left on device
try:
    print("text", file=open("/dev/full", "w", 1))
except OSError as e:
    print(e)  # expect: [Errno 28] No space left on device
