from multiprocessing import Pipe
a, b = Pipe()
a.send_bytes(b"hello world", 6)
a.send_bytes(b"x" * 10, 2, 3)
print(b.recv_bytes(), b.recv_bytes())  # expect: b'world' b'xxx'
buffer = bytearray(10)
a.send_bytes(b"abc")
print(b.recv_bytes_into(buffer, 2), buffer)  # expect: 3 bytearray(b'\x00\x00abc\x00\x00\x00\x00\x00')
a.send_bytes(b"too long")
try:
    b.recv_bytes(3)
except OSError as e:
    print(e)  # expect: bad message length
