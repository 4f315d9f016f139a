import io, os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "wb", buffering=4) as f:
    f.write(b"ab")
    print(os.path.getsize(p))  # expect: 0
    f.write(b"cdefgh")
    f.flush()
    print(os.path.getsize(p), type(f).__name__, type(f.raw).__name__)  # expect: 8 BufferedWriter FileIO
with open(p, "rb", buffering=0) as f: print(type(f).__name__, f.read(3), f.readall())
# expect: FileIO b'abc' b'defgh'
with open(p, "r+b") as f: print(type(f).__name__, f.peek(1)[:1], f.read1(2)) if hasattr(f, "peek") else print(type(f).__name__)
# expect: BufferedRandom b'a' b'ab'
print(io.DEFAULT_BUFFER_SIZE, issubclass(io.TextIOWrapper, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), io.open is open)
# expect: 8192 True True True
