"""What util.py shows beside finalizers and logs: locks and data that a child begins anew, descriptors, a folder for files."""
import os
import threading

from . import util

MAXFD = os.sysconf("SC_OPEN_MAX") if "SC_OPEN_MAX" in os.sysconf_names else 256
NOTSET, DEBUG, INFO = 0, 10, 20
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"
abstract_sockets_supported = True


class ForkAwareThreadLock:
    """A lock of threads that is free in a child, whoever of the parent held it."""

    def __init__(self):
        self._begin()
        util.register_after_fork(self, ForkAwareThreadLock._begin)

    def _begin(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class ForkAwareLocal(threading.local):
    """Data of threads that a child begins without."""

    def __init__(self):
        util.register_after_fork(self, lambda local: local.__dict__.clear())

    def __reduce__(self):
        return type(self), ()


def is_abstract_socket_namespace(address):
    """Is it the name of a Unix socket that is no file?"""
    if not address:
        return False
    if isinstance(address, bytes):
        return address[0] == 0
    if isinstance(address, str):
        return address[0] == "\0"
    raise TypeError(f"address type of {address!r} unrecognized")


def close_fds(*fds):
    """Closes descriptors."""
    for fd in fds:
        os.close(fd)


def close_all_fds_except(fds):
    """Closes every descriptor that is not named."""
    kept = sorted({*fds, -1, MAXFD})
    for low, high in zip(kept, kept[1:]):
        os.closerange(low + 1, high)


def spawnv_passfds(path, args, passfds):
    """Starts a program that has these descriptors: its process id."""
    actions = [(os.POSIX_SPAWN_DUP2, fd, fd) for fd in sorted(set(passfds))]    # which makes them inheritable there
    return os.posix_spawn(path, [os.fsencode(arg) for arg in args], os.environ, file_actions=actions)


def get_temp_dir():
    """A folder for files of this process, which goes when it ends."""
    from .process import current_process
    config = current_process()._config
    if config.get("tempdir") is None:
        import shutil
        import tempfile
        folder = tempfile.mkdtemp(prefix="pymp-")
        util.info("created temp directory %s", folder)
        util.Finalize(None, _remove_temp_dir, args=(shutil.rmtree, folder), exitpriority=-100)
        config["tempdir"] = folder
    return config["tempdir"]


def _remove_temp_dir(rmtree, folder):
    from .process import current_process
    rmtree(folder, ignore_errors=True)
    if current_process()._config.get("tempdir") == folder:
        current_process()._config["tempdir"] = None


def _cleanup_tests():
    """Stops what tests leave running."""
    from . import forkserver
    forkserver._forkserver._stop()
    import gc
    gc.collect()
