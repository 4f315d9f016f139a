# What multiprocessing.util has beside finalizers and logs.
import os
from multiprocessing import util

def show(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)

for address in "", b"", "\0a", b"\0a", "a", b"a", 5:
    show(util.is_abstract_socket_namespace, address)  # expect: False
    # expect: False
    # expect: True
    # expect: True
    # expect: False
    # expect: False
    # expect: TypeError address type of 5 unrecognized
lock = util.ForkAwareThreadLock()
print(lock.acquire(), lock.acquire(False))  # expect: True False
local = util.ForkAwareLocal()
local.x = 1
if os.fork() == 0:
    util._run_after_forkers()
    os._exit(lock.acquire(False) * 2 + hasattr(local, "x"))
print(os.waitstatus_to_exitcode(os.wait()[1]))  # expect: 2
lock.release()
with lock:
    print(local.x, lock.acquire(False))  # expect: 1 False
folder = util.get_temp_dir()
print(os.path.isdir(folder), os.path.basename(folder)[:5], util.get_temp_dir() == folder)
# expect: True pymp- True
reader, writer = os.pipe()
pid = util.spawnv_passfds(b"/bin/sh", [b"sh", b"-c", b"echo told >&%d" % writer], [writer])
os.waitpid(pid, 0)
print(os.read(reader, 10))  # expect: b'told\n'
if os.fork() == 0:
    util.close_all_fds_except([1, reader])
    os.fstat(1), os.fstat(reader)
    try:
        os.fstat(writer)
    except OSError:
        os._exit(7)
print(os.waitstatus_to_exitcode(os.wait()[1]))  # expect: 7
util.close_fds(reader, writer)
print(util.NOTSET, util.DEBUG, util.INFO, util.SUBDEBUG, util.SUBWARNING, util.DEFAULT_LOGGING_FORMAT, util.abstract_sockets_supported)
# expect: 0 10 20 5 25 [%(levelname)s/%(processName)s] %(message)s True
