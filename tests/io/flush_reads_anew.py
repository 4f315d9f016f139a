# flush() of a stream that reads and writes forgets what it has read; closing flushes also a descriptor that stays open.
import io, os
raw = io.BytesIO(b'abcdefghi')
both = io.BufferedRandom(raw)
print(both.peek(2)[:2], both.seek(2), both.write(b'12'), both.read(2), both.tell())
# expect: b'ab' 2 2 b'ef' 6
both.flush()
print(both.tell(), both.read())  # expect: 6 b'ghi'
raw.seek(0)
raw.write(b'XYZ')
both.flush()
both.seek(0)
print(both.read(3))  # expect: b'XYZ'
read_end, write_end = os.pipe()
stream = open(write_end, 'wb', buffering=0, closefd=False)
def flush():
    print('flush', stream.closed)
    raise OSError('cannot')
stream.flush = flush
try: stream.close()  # expect: flush False
except OSError as error: print(error, stream.closed)  # expect: cannot True
os.close(write_end)
