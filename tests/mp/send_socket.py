# Sockets, connections and whatever has a registered reducer go over connections, by fork and by spawn.
import multiprocessing
import socket
from multiprocessing import connection, reduction

class Own:
    def __init__(self, x):
        self.x = x

reduction.register(Own, lambda own: (Own, (own.x + 1,)))

def listen(conn):
    for family in connection.families:
        with connection.Listener(family=family) as listener:
            conn.send(listener.address)
            caller = listener.accept()
            conn.send([caller])
            caller.close()
    with socket.create_server(("127.0.0.1", 0)) as server:
        conn.send(server.getsockname())
        caller, _ = server.accept()
        conn.send({"socket": caller})
        caller.close()
    conn.send(Own(1))
    conn.recv()

if __name__ == "__main__":
    for method in "fork", "spawn":
        context = multiprocessing.get_context(method)
        ours, theirs = context.Pipe()
        child = context.Process(target=listen, args=(theirs,))
        child.start()
        theirs.close()
        for family in connection.families:
            with connection.Client(ours.recv()) as client:
                client.send(family)
                [arrived] = ours.recv()
                print(method, arrived.recv())
                arrived.close()
        with socket.create_connection(ours.recv()) as client:
            client.sendall(b"plain")
            arrived = ours.recv()["socket"]
            print(arrived.recv(100), arrived.family.name, arrived.type.name)
            arrived.close()
        print(ours.recv().x)
        ours.send(None)
        child.join()
        print(child.exitcode)  # expect: fork AF_INET
        # expect: fork AF_UNIX
        # expect: b'plain' AF_INET SOCK_STREAM
        # expect: 2
        # expect: 0
        # expect: spawn AF_INET
        # expect: spawn AF_UNIX
        # expect: b'plain' AF_INET SOCK_STREAM
        # expect: 2
        # expect: 0
