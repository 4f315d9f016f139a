import os, selectors, socket, socketserver, threading

a, b = socket.socketpair()
for kind in (selectors.DefaultSelector, selectors.PollSelector, selectors.SelectSelector):
    with kind() as s:
        key = s.register(a, selectors.EVENT_READ, "data")
        print(key.events, key.data, key.fileobj is a, len(s.get_map()), s.select(0), s.get_key(a) == key)
        s.register(b, selectors.EVENT_READ | selectors.EVENT_WRITE)
        print([(k.fileobj is b, e) for k, e in s.select()])
        s.modify(b, selectors.EVENT_READ, 5)
        b.send(b"x")
        print([(k.data, e) for k, e in s.select(1)], a.recv(1), s.unregister(a).data, a in s.get_map(), b in s.get_map())
        for wrong in (lambda: s.register(b, 1), lambda: s.register(a, 0), lambda: s.register("x", 1), lambda: s.unregister(a)):
            try:
                wrong()
            except (KeyError, ValueError) as error:
                print(type(error).__name__)


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline().upper())


def ask(address, text):
    with socket.create_connection(address) as s, s.makefile("rwb") as file:
        file.write(text)
        file.flush()
        return file.readline()


for kind in (socketserver.TCPServer, socketserver.ThreadingTCPServer, socketserver.ForkingTCPServer):
    with kind(("127.0.0.1", 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        print(kind.__name__, [ask(server.server_address, b"%d a\n" % i) for i in range(3)], flush=True)
        server.shutdown()
        thread.join()


class Answer(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


with socketserver.UDPServer(("127.0.0.1", 0), Answer) as server, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.sendto(b"abc", server.server_address)
    server.handle_request()
    print(s.recv(10))
    server.timeout = 0.01
    server.handle_timeout = lambda: print("nobody")
    server.handle_request()
