"""Pickles for other processes."""
import io
import pickle

__all__ = ["ForkingPickler", "dump", "register", "dumps"]


class ForkingPickler(pickle.Pickler):
    """A pickler with reducers of its own, for what only a process that is being spawned can have."""
    _extra_reducers = {}

    def __init__(self, *args):
        import copyreg
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        if cls is ForkingPickler and not cls._extra_reducers:
            return pickle.dumps(obj, protocol)
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getbuffer()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    ForkingPickler(file, protocol).dump(obj)


def dumps(obj):
    return bytes(ForkingPickler.dumps(obj))


def reduce_connection(connection):
    """A Connection goes to a process while that is being spawned, at no other time."""
    from .context import get_spawning_popen
    popen = get_spawning_popen()
    if popen is None:
        raise RuntimeError("Connection objects should only be shared between processes through inheritance")
    fd = popen.duplicate_for_child(connection.fileno())
    return rebuild_connection, (fd, connection.readable, connection.writable)


def rebuild_connection(fd, readable, writable):
    import os
    from .connection import Connection
    os.set_inheritable(fd, False)
    return Connection(fd, readable, writable)
