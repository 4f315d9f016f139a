# Dispatchers over one loop: an echo server by lines and by counts, its clients; pipes.
import warnings
warnings.simplefilter("ignore")
import asynchat
import asyncore
import os
import socket

said = []


class Handler(asynchat.async_chat):
    def __init__(self, sock):
        asynchat.async_chat.__init__(self, sock)
        self.set_terminator(b"\r\n")

    collect_incoming_data = asynchat.async_chat._collect_incoming_data

    def found_terminator(self):
        data = self._get_data()
        said.append(("server", data))
        if data == b"count":
            self.set_terminator(4)
        elif data == b"quit":
            self.push(b"bye\n")
            self.close_when_done()
        else:
            self.set_terminator(b"\r\n")
            self.push(data.upper() + b"\n")


class Server(asyncore.dispatcher):
    def __init__(self):
        asyncore.dispatcher.__init__(self)
        self.create_socket()
        self.set_reuse_addr()
        self.bind(("127.0.0.1", 0))
        self.listen(3)

    def handle_accepted(self, sock, addr):
        Handler(sock)
        self.close()


class Client(asyncore.dispatcher_with_send):
    def __init__(self, address, data):
        asyncore.dispatcher_with_send.__init__(self)
        self.got = b""
        self.create_socket()
        self.connect(address)
        self.send(data)

    def handle_connect(self):
        said.append(("client", "connected"))

    def handle_read(self):
        self.got += self.recv(100)

    def handle_close(self):
        said.append(("client", self.got))
        self.close()


for use_poll in (False, True):
    server = Server()
    Client(server.socket.getsockname(), b"hello\r\ncount\r\nab\r\nmore\r\nquit\r\n")
    asyncore.loop(timeout=1, use_poll=use_poll)
    print(sorted(said, key=lambda pair: pair[0]), asyncore.socket_map)
    # expect: [('client', 'connected'), ('client', b'HELLO\nAB\r\n\nMORE\nbye\n'), ('server', b'hello'), ('server', b'count'), ('server', b'ab\r\n'), ('server', b'more'), ('server', b'quit')] {}
    # expect: [('client', 'connected'), ('client', b'HELLO\nAB\r\n\nMORE\nbye\n'), ('server', b'hello'), ('server', b'count'), ('server', b'ab\r\n'), ('server', b'more'), ('server', b'quit')] {}
    said.clear()


class Broken(asyncore.dispatcher):
    def handle_read(self):
        raise ValueError("broken")

    def writable(self):
        return False


a, b = socket.socketpair()
broken = Broken(b)
a.send(b"x")
broken.log_info = lambda text, kind="info": print(kind, text.split("(")[1][:29] if kind == "error" else text)
asyncore.loop(count=1)  # expect: error <class 'ValueError'>:broken [
# expect: warning unhandled close event
a.close()
print(broken.connected, len(asyncore.socket_map))  # expect: False 0
r, w = os.pipe()
with open(r, "rb", buffering=0) as reader, open(w, "wb", buffering=0) as writer:
    class Pipe(asyncore.file_dispatcher):
        def handle_read(self):
            print(self.recv(10))
            self.close()

        def writable(self):
            return False
    pipe = Pipe(reader)
    writer.write(b"piped")
    asyncore.loop(timeout=1)  # expect: b'piped'
print(asynchat.find_prefix_at_end(b"abc\r", b"\r\n"), asynchat.simple_producer(b"abcdef", 4).more())
# expect: 1 b'abcd'
