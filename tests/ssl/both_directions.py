# One thread reads while another writes; both have the lock in between.
import threading
from _pair import client, talk

SIZE = 2_000_000


def echo(s):
    left = SIZE
    while left:
        data = s.recv(65536)
        s.sendall(data)
        left -= len(data)


s, thread, troubles = talk(echo, client())
writer = threading.Thread(target=s.sendall, args=(bytes(range(250)) * (SIZE // 250),))
writer.start()
received = bytearray()
while len(received) < SIZE:
    received += s.recv(65536)
writer.join()
thread.join()
print(len(received), received == bytes(range(250)) * (SIZE // 250), troubles)  # expect: 2000000 True []
s.close()
