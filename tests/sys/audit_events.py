"""Events that modules tell audit hooks, by name and number of arguments; a hook may forbid what it is told of."""
import fcntl
import ftplib
import gc
import http.client
import imaplib
import marshal
import mmap
import os
import pickle
import poplib
import resource
import shutil
import signal
import smtplib
import socket
import syslog
import sys
import telnetlib
import tempfile
import threading
import urllib.request

seen = []
noise = ("import", "marshal.loads", "exec", "compile", "open", "os.listdir")
listening = False
forbidden = None


class Forbidden(Exception):
    pass


def hook(event, args):
    if event == forbidden:
        raise Forbidden(event)
    if listening and (event not in noise or listening == event):
        seen.append((event, len(args)))


sys.addaudithook(hook)


def told(function, also=True):
    global listening
    seen.clear()
    listening = also
    try:
        function()
    except Exception:
        pass
    listening = False
    print(*dict.fromkeys(seen))


server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
address = server.getsockname()
free = socket.create_server(("127.0.0.1", 0))
port = free.getsockname()[1]
free.close()
datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
os.chdir(tempfile.mkdtemp())
os.mkdir("folder")
open("folder/file", "w").close()
told(lambda: socket.gethostbyname("127.0.0.1"))  # expect: ('socket.gethostbyname', 1)
told(lambda: socket.gethostname())  # expect: ('socket.gethostname', 0)
told(lambda: socket.getservbyname("http"))  # expect: ('socket.getservbyname', 2)
told(lambda: socket.getservbyport(80))  # expect: ('socket.getservbyport', 2)
told(lambda: socket.getnameinfo(("127.0.0.1", 80), 0))  # expect: ('socket.getnameinfo', 1)
told(lambda: datagrams.sendto(b"x", address))  # expect: ('socket.sendto', 2)
told(lambda: datagrams.sendmsg([b"x"], [], 0, address))  # expect: ('socket.sendmsg', 2)
told(lambda: pickle.loads(pickle.dumps(os.getcwd)))  # expect: ('pickle.find_class', 2)
told(lambda: marshal.loads(marshal.dumps([1])))  # expect: ('marshal.dumps', 2)
told(lambda: (gc.get_objects(), gc.get_referrers(told), gc.get_referents(told)))
# expect: ('gc.get_objects', 1) ('gc.get_referrers', 1) ('gc.get_referents', 1)
told(lambda: mmap.mmap(-1, 10))  # expect: ('mmap.__new__', 4)
told(lambda: (syslog.openlog("x"), syslog.setlogmask(1), syslog.closelog()))
# expect: ('syslog.openlog', 3) ('syslog.setlogmask', 1) ('syslog.closelog', 0)
told(lambda: http.client.HTTPConnection("127.0.0.1", port).request("GET", "/"))
# expect: ('http.client.connect', 3) ('socket.getaddrinfo', 5) ('socket.__new__', 4) ('socket.connect', 2)
told(lambda: signal.pthread_kill(threading.main_thread().ident, 0))  # expect: ('signal.pthread_kill', 2)
told(lambda: resource.setrlimit(7, resource.getrlimit(7)))  # expect: ('resource.setrlimit', 2)
told(lambda: fcntl.fcntl(0, 1))  # expect: ('fcntl.fcntl', 3)
told(lambda: fcntl.flock(0, 8))  # expect: ('fcntl.flock', 2)
told(lambda: ftplib.FTP().connect("127.0.0.1", port))
# expect: ('ftplib.connect', 3) ('socket.getaddrinfo', 5) ('socket.__new__', 4) ('socket.connect', 2)
told(lambda: smtplib.SMTP("127.0.0.1", port))
# expect: ('smtplib.connect', 3) ('socket.getaddrinfo', 5) ('socket.__new__', 4) ('socket.connect', 2)
told(lambda: list(os.walk("folder")))  # expect: ('os.walk', 4) ('os.scandir', 1)
told(lambda: list(os.fwalk("folder")))  # expect: ('os.fwalk', 5) ('os.scandir', 1)
told(lambda: poplib.POP3("127.0.0.1", port))
# expect: ('poplib.connect', 3) ('socket.getaddrinfo', 5) ('socket.__new__', 4) ('socket.connect', 2)
told(lambda: imaplib.IMAP4("127.0.0.1", port))
# expect: ('imaplib.open', 3) ('socket.getaddrinfo', 5) ('socket.__new__', 4) ('socket.connect', 2)
told(lambda: telnetlib.Telnet("127.0.0.1", port))
# expect: ('telnetlib.Telnet.open', 3) ('socket.getaddrinfo', 5) ('socket.__new__', 4) ('socket.connect', 2)
told(lambda: shutil.make_archive("packed", "tar", "folder"))  # expect: ('shutil.make_archive', 4)
told(lambda: marshal.loads(marshal.dumps([1])), "marshal.loads")
# expect: ('marshal.dumps', 2) ('marshal.loads', 1)
forbidden = "pickle.find_class"
data = pickle.dumps(os.getcwd)
try:
    pickle.loads(data)
except Forbidden as e:
    print("forbidden", e)  # expect: forbidden pickle.find_class
forbidden = "http.client.connect"
try:
    urllib.request.urlopen(f"http://127.0.0.1:{port}/")
except Forbidden as e:
    print("forbidden", e)  # expect: forbidden http.client.connect
# expect-error:   import telnetlib
import tempfile
# exit: 0
