# Hooks of sys.addaudithook: what they hear, and how they forbid.
import sys

heard = []
wanted = ("my.", "open", "os.mkdir", "os.rename", "os.remove", "os.listdir", "os.chmod", "subprocess.Popen", "import", "compile",
          "exec", "socket.bind", "tempfile.", "shutil.", "glob.", "sqlite3.connect", "builtins.input", "os.system", "os.putenv")


def hook(event, args):
    if heard is not None and event.startswith(wanted) and not event.startswith("sys."):
        heard.append((event, args))


import glob
import os
import shutil
import socket
import sqlite3
import subprocess

os.chdir(os.environ["TMPDIR"])
sys.addaudithook(hook)
sys.audit("my.event", 1, "two", None)
sys.audit("my.plain")
open("file", "w").close()
os.mkdir("folder")
os.mkdir("other", 0o700)
os.rename("file", "folder/file")
os.listdir("folder")
os.listdir()
os.chmod("folder/file", 0o600)
os.remove("folder/file")
fd = os.open("x", os.O_CREAT | os.O_RDWR)
code = compile("1 + 1", "<code>", "eval")
eval(code)
exec("pass")
s = socket.socket()
s.bind(("127.0.0.1", 0))
subprocess.run(["true"], cwd=".")
glob.glob("*.none")
sqlite3.connect(":memory:")
shutil.rmtree("folder")
os.system("true")
os.environ["A_NAME"] = "b"
try:
    import no_such_module_here
except ImportError:
    pass
found, heard = heard, None
for event, args in found:
    if event == "open" and isinstance(args[0], int):
        continue
    if event == "open":
        args = args[:2] + (args[2] & (os.O_ACCMODE | os.O_CREAT | os.O_TRUNC),)
    if event == "exec":
        args = type(args[0]).__name__, args[0] is code
    if event == "socket.bind":
        args = args[0] is s, args[1]
    if event == "import":
        args = args[0], len(args)
    print(event, args)


class Forbidden(Exception):
    pass


def strict(event, args):
    if event in ("os.system", "open", "sys.addaudithook"):
        raise Forbidden(event)


sys.addaudithook(strict)
for attempt in (lambda: os.system("echo no"), lambda: open("file")):
    try:
        attempt()
    except Forbidden as error:
        print("forbidden:", error)
print(sys.addaudithook(print))
sys.audit("my.event")
for wrong in (lambda: sys.audit(), lambda: sys.audit(1), lambda: sys.audit("x", y=1), lambda: sys.addaudithook()):
    try:
        wrong()
    except TypeError as error:
        print(error)  # expect: my.event (1, 'two', None)
        # expect: my.plain ()
        # expect: open ('file', 'w', 577)
        # expect: os.mkdir ('folder', 511, -1)
        # expect: os.mkdir ('other', 448, -1)
        # expect: os.rename ('file', 'folder/file', -1, -1)
        # expect: os.listdir ('folder',)
        # expect: os.listdir (None,)
        # expect: os.chmod ('folder/file', 384, -1)
        # expect: os.remove ('folder/file', -1)
        # expect: open ('x', None, 66)
        # expect: compile (b'1 + 1', '<code>')
        # expect: exec ('code', True)
        # expect: compile (b'pass', '<string>')
        # expect: exec ('code', False)
        # expect: socket.bind (True, ('127.0.0.1', 0))
        # expect: subprocess.Popen ('true', ['true'], '.', None)
        # expect: glob.glob ('*.none', False)
        # expect: glob.glob/2 ('*.none', False, None, None)
        # expect: sqlite3.connect (':memory:',)
        # expect: sqlite3.connect/handle (<sqlite3.Connection object at 0x..>,)
        # expect: shutil.rmtree ('folder', None)
        # expect: open ('folder', None, 0)
        # expect: os.system (b'true',)
        # expect: os.putenv (b'A_NAME', b'b')
        # expect: import ('no_such_module_here', 5)
        # expect: forbidden: os.system
        # expect: forbidden: open
        # expect: None
        # expect: audit() missing 1 required positional argument: 'event'
        # expect: expected str for argument 'event', not int
        # expect: sys.audit() takes no keyword arguments
        # expect: addaudithook() missing required argument 'hook' (pos 1)
