"""Pieces of shared memory: small ones out of common arenas, large ones with an arena each.

A piece goes back to its arena when the object that holds it goes, in the process that made it.
"""
import os
import sys
import threading
from _multiprocessing import Arena

_ARENA_SIZE = 64 * 1024
_GRAIN = 64

_lock = threading.Lock()
_free = {}        # size -> [(arena, offset)]
_arena = None     # the one that pieces are cut from
_used = 0


def _after_fork():
    global _lock
    _lock = threading.Lock()
    _free.clear()  # those are the parent's to give
    global _arena
    _arena = None


os.register_at_fork(after_in_child=_after_fork)


class Piece:
    """size bytes at offset in arena, all zero."""

    def __init__(self, size):
        size = max(-(-size // _GRAIN) * _GRAIN, _GRAIN)
        self.size = size
        self._pid = os.getpid()
        self.arena, self.offset = _allocate(size)

    def view(self):
        return memoryview(self.arena)[self.offset:self.offset + self.size]

    def __del__(self, getpid=os.getpid):
        if self._pid == getpid() and self.size <= _ARENA_SIZE // 4:
            _free.setdefault(self.size, []).append((self.arena, self.offset))

    def __getstate__(self):
        from .context import assert_spawning, get_spawning_popen
        assert_spawning(self)
        return self.size, self.offset, self.arena.size, get_spawning_popen().duplicate_for_child(self.arena.fd)

    def __setstate__(self, state):
        self.size, self.offset, arena_size, fd = state
        os.set_inheritable(fd, False)
        self.arena = Arena(arena_size, fd)
        self._pid = None


def _allocate(size):
    global _arena, _used
    if size > _ARENA_SIZE // 4:
        return Arena(size), 0
    with _lock:
        pieces = _free.get(size)
        if pieces:
            arena, offset = pieces.pop()
            memoryview(arena)[offset:offset + size] = bytes(size)
            return arena, offset
        if _arena is None or _used + size > _ARENA_SIZE:
            _arena, _used = Arena(_ARENA_SIZE), 0
        offset = _used
        _used += size
        return _arena, offset


class BufferWrapper:
    """A piece by the name that programs know."""

    def __init__(self, size):
        if size < 0:
            raise ValueError("Size {0:n} out of range".format(size))
        if sys.maxsize <= size:
            raise OverflowError("Size {0:n} too large".format(size))
        self._state = Piece(size), size

    def create_memoryview(self):
        piece, size = self._state
        return piece.view()[:size]
