# A conversation, with options in between.
import socket
import threading
import warnings

warnings.simplefilter("ignore")
import telnetlib
from telnetlib import DO, ECHO, IAC, SB, SE, WILL


def serve():
    sock, _ = listener.accept()
    sock.sendall(IAC + DO + ECHO + b"login: ")
    heard.append(sock.recv(100))
    sock.sendall(b"pass" + IAC + WILL + ECHO + b"word: \0\r\n" + IAC + SB + b"data" + IAC + SE + b"2" + IAC + IAC + b"5\n$ ")
    heard.append(sock.recv(100))
    heard.append(sock.recv(100))
    sock.sendall(b"the end")
    sock.close()


heard = []
listener = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=serve)
thread.start()
with telnetlib.Telnet("127.0.0.1", listener.getsockname()[1], timeout=10) as t:
    print(t.read_until(b"login: ", 5))  # expect: b'login: '
    print(t.expect([b"nothing", rb"w(or)d: "], 5)[0::2])  # expect: (1, b'password: ')
    print(t.expect([rb"(\d+)\xff(\d)"], 5)[1].groups(), t.read_sb_data())  # expect: (b'2', b'5') b'data'
    print(t.read_until(b"missing", 0.05))  # expect: b'\n$ '
    t.write(b"exit\xff\n")
    print(t.read_all())  # expect: b'the end'
    try:
        print(t.read_eager())
    except EOFError as e:
        print("EOFError", e)  # expect: EOFError telnet connection closed
thread.join()
print(heard)  # expect: [b'\xff\xfc\x01', b'\xff\xfe\x01', b'exit\xff\xff\n']
