# Names of multiprocessing.connection beside Client, Listener, Pipe and wait.
import os
from multiprocessing import connection, heap

def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)

print(connection.families, connection.default_family)  # expect: ['AF_INET', 'AF_UNIX'] AF_UNIX
show(connection.arbitrary_address, "AF_INET")  # expect: ('localhost', 0)
show(connection.arbitrary_address, "AF_NONE")  # expect: ValueError unrecognized family
print(os.path.basename(connection.arbitrary_address("AF_UNIX"))[:9])  # expect: listener-
show(connection.address_type, ("a", 1))  # expect: AF_INET
show(connection.address_type, r"\\.\pipe\x")  # expect: AF_PIPE
show(connection.Listener, r"\\.\test")  # expect: ValueError Family AF_PIPE is not recognized.
show(connection.Client, r"\\.\test")  # expect: ValueError Family AF_PIPE is not recognized.
with connection.Listener(("localhost", 0)) as listener:
    call = connection.SocketClient(listener.address)
    answer = connection.ConnectionWrapper(listener.accept(), lambda obj: repr(obj).encode(), lambda data: eval(data))
    call.send_bytes(b"[1, 2]")
    print(answer.recv())  # expect: [1, 2]
    answer.send({"a": 1})
    print(call.recv_bytes(), call._handle == call.fileno())  # expect: b"{'a': 1}" True
    call.close(), answer.close()
    print(call._handle)  # expect: None
memory = heap.BufferWrapper(10).create_memoryview()
memory[9] = 5
print(len(memory), bytes(memory))  # expect: 10 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x05'
show(heap.BufferWrapper, -1)  # expect: ValueError Size -1 out of range
