# What a thread of a server does can be replaced.
import socket
import socketserver
import threading

events = []


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline().upper())


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    def process_request_thread(self, request, client_address):
        events.append(("before", threading.current_thread() is threading.main_thread()))
        super().process_request_thread(request, client_address)
        events.append("after")


with Server(("127.0.0.1", 0), Echo) as server:
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    with socket.create_connection(server.server_address) as client:
        client.sendall(b"hello\n")
        print(client.makefile().read())  # expect: HELLO
        # expect:
    server.shutdown()
    serving.join()
print(events)  # the server waited for the thread when it closed  # expect: [('before', False), 'after']
