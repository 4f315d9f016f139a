"""Streams that lose what is below them while they use it."""
# oracle: no (some of it crashes there)
import io
import threading


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Raw(io.RawIOBase):
    deed = None

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        if self.deed:
            deed, self.deed = self.deed, None
            show(deed)
        return True

    def readinto(self, b):
        self.seekable()
        b[:2] = b"a\n"
        return 2

    def write(self, b):
        self.seekable()
        return len(b)

    def seek(self, at, whence=0):
        return at

    def tell(self):
        return 0


for kind in io.BufferedReader, io.BufferedWriter, io.BufferedRandom:
    for method, *args in ("read", 5), ("readline",), ("peek",), ("seek", 3), ("write", b"x" * 20000), ("truncate",), ("tell",), ("__init__", Raw()):
        raw = Raw()
        stream = kind(raw)
        raw.deed = stream.detach
        if hasattr(stream, method):
            print(method, end=" ")
            show(getattr(stream, method), *args)


class Buffer(io.BytesIO):
    deed = None

    def act(self):
        if self.deed:
            deed, self.deed = self.deed, None
            show(deed)

    def read1(self, *a):
        self.act()
        return super().read1(*a)

    def read(self, *a):
        self.act()
        return super().read(*a)

    def write(self, *a):
        self.act()
        return super().write(*a)

    def flush(self):
        self.act()

    def tell(self):
        self.act()
        return super().tell()


for method, *args in ("read",), ("read", 5), ("readline",), ("__next__",), ("write", "x" * 20000), ("flush",), ("tell",), ("seek", 0), ("truncate",), ("detach",):
    buffer = Buffer(b"abc\ndef")
    text = io.TextIOWrapper(buffer)
    buffer.deed = lambda: text.detach() and "detached"
    print(method, end=" ")
    show(lambda: str(getattr(text, method)(*args))[:20])

# Threads that open, use and take apart the same stream.
failed = set()


class Box:
    pass


def use():
    for i in range(2000):
        for name, *args in ("read", 3), ("write", "xyz" * 99), ("flush",), ("seek", 0), ("tell",), ("readline",), ("truncate", 4), ("detach",):
            try:
                getattr(Box.stream, name)(*args)
            except (ValueError, OSError) as e:
                failed.add(type(e))
            if name == "detach":
                raw = io.FileIO("/dev/null", "r+")
                buffer = io.BufferedRandom(raw, 10)
                Box.stream = io.TextIOWrapper(buffer)
                try:
                    buffer.__init__(raw)
                except ValueError:  # others have replaced the stream, and so it is closed
                    pass


Box.stream = io.StringIO()
threads = [threading.Thread(target=use) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done", failed <= {ValueError, OSError, io.UnsupportedOperation})
