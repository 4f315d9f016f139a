# Connections and sockets that are sent to processes that run already; send_handle() and recv_handle().
import multiprocessing as mp
import os
import socket
from multiprocessing import reduction


def echo(conn, queue):
    other = conn.recv()             # a connection that came over a connection
    other.send(("child has", other.readable, other.writable))
    other.close()
    sock = queue.get()              # a socket that came through a queue
    sock.sendall(b"over a socket")
    sock.close()
    fd = reduction.recv_handle(conn)
    os.write(fd, b"by a descriptor")
    os.close(fd)
    try:
        reduction.recv_handle(conn)
    except RuntimeError as e:
        conn.send(str(e))


def talk(context):
    here, there = context.Pipe()
    queue = context.Queue()
    child = context.Process(target=echo, args=(there, queue))
    child.start()
    there.close()
    mine, theirs = mp.Pipe()
    here.send(theirs)
    theirs.close()
    print(mine.recv())
    left, right = socket.socketpair()
    queue.put(right)
    print(left.recv(99))
    right.close()
    left.close()
    reader, writer = os.pipe()
    reduction.send_handle(here, writer, child.pid)
    os.close(writer)
    print(os.read(reader, 99))
    os.close(reader)
    here.send_bytes(b"")            # no descriptor
    print(here.recv())
    child.join()
    print(child.exitcode)


if __name__ == "__main__":
    for method in "fork", "spawn":
        talk(mp.get_context(method))  # expect: ('child has', True, True)
        # expect: b'over a socket'
        # expect: b'by a descriptor'
        # expect: received 0 items of ancdata
        # expect: 0
        # expect: ('child has', True, True)
        # expect: b'over a socket'
        # expect: b'by a descriptor'
        # expect: received 0 items of ancdata
        # expect: 0
