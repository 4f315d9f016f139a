# _pyio.BufferedWriter can be extended by its buffer and its lock, as servers do.
import _pyio
import io


class Raw(io.RawIOBase):
    def __init__(self):
        self.got = []

    def writable(self):
        return True

    def write(self, b):
        self.got.append(bytes(b[:4]))
        return len(self.got[-1])


class AtOnce(_pyio.BufferedWriter):
    def write(self, b):
        self._checkClosed()
        with self._write_lock:
            self._write_buf.extend(b)
            self._flush_unlocked()
            return len(b)


raw = Raw()
w = AtOnce(raw)
print(w.write(b"hello world"), raw.got, w.writable(), w.raw is raw)
# expect: 11 [b'hell', b'o wo', b'rld'] True True
raw = Raw()
w = _pyio.BufferedWriter(raw, 5)
print(w.write(b"abc"), raw.got, bytes(w._write_buf), w.write(b"defg"), raw.got, bytes(w._write_buf), w.closed)
# expect: 3 [b'abcd', b'efg'] b'abc' 4 [b'abcd', b'efg'] b'' False
w.flush()
print(raw.got)  # expect: [b'abcd', b'efg']
for bad in "text", None:
    try:
        w.write(bad)
    except TypeError as e:
        print(e)  # expect: can't write str to binary stream
        # expect: can't extend bytearray with NoneType
w.close()
w.close()
for call in lambda: w.write(b"x"), w.flush, w._checkClosed:
    try:
        call()
    except ValueError as e:
        print(e)  # expect: write to closed file
        # expect: flush on closed file
        # expect: I/O operation on closed file.
file = _pyio.BufferedWriter(io.BytesIO())
file.write(b"12345")
print(file.tell(), file.seek(1), file.write(b"X"), file.truncate(), file.detach().getvalue())
# expect: 5 1 1 2 b'1X'
try:
    _pyio.BufferedWriter(Raw(), 0)
except ValueError as e:
    print(e)  # expect: invalid buffer size
print(_pyio.DEFAULT_BUFFER_SIZE == io.DEFAULT_BUFFER_SIZE)  # expect: True
