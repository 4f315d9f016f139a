"""Waiting for several files at once, by the best means there is."""
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


def _fd_of(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class _Map(Mapping):
    """What is watched, by file."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        try:
            return self._selector._keys[self._selector._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def __iter__(self):
        return iter(self._selector._keys)


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        return mapping[fileobj]

    @abstractmethod
    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _Selector(BaseSelector):
    """Keeps the keys; how to wait is the subclasses' business."""

    def __init__(self):
        self._keys = {}
        self._map = _Map(self)

    def _lookup(self, fileobj):
        """The descriptor; of a file that has been closed meanwhile, the one it was registered with."""
        try:
            return _fd_of(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._watch(key.fd, events)
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        self._unwatch(key.fd)
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._keys[self._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            return super().modify(fileobj, events, data)
        self._keys[key.fd] = key = key._replace(data=data)
        return key

    def select(self, timeout=None):
        """[(key, events), ...] of what is ready; [] after timeout seconds."""
        ready = []
        for fd, events in self._wait(None if timeout is None else max(timeout, 0)):
            key = self._keys.get(fd)
            if key and events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._keys.clear()
        self._map = None

    def get_map(self):
        return self._map

    def _watch(self, fd, events):
        pass

    def _unwatch(self, fd):
        pass


class SelectSelector(_Selector):
    """By select()."""

    def _wait(self, timeout):
        readers = [key.fd for key in self._keys.values() if key.events & EVENT_READ]
        writers = [key.fd for key in self._keys.values() if key.events & EVENT_WRITE]
        can_read, can_write, _ = select.select(readers, writers, [], timeout)
        events = dict.fromkeys(can_read, EVENT_READ)
        for fd in can_write:
            events[fd] = events.get(fd, 0) | EVENT_WRITE
        return events.items()


class _Polling(_Selector):
    """By an object with register, unregister and poll."""

    def _watch(self, fd, events):
        self._poller.register(fd, (self._in if events & EVENT_READ else 0) | (self._out if events & EVENT_WRITE else 0))

    def _unwatch(self, fd):
        try:
            self._poller.unregister(fd)
        except OSError:
            pass  # closed already

    def _events(self, pairs):
        """An error makes both ready: reading or writing will tell."""
        return [(fd, (EVENT_READ if mask & ~self._out else 0) | (EVENT_WRITE if mask & ~self._in else 0)) for fd, mask in pairs]


class PollSelector(_Polling):
    """By poll()."""
    _in, _out = select.POLLIN, select.POLLOUT

    def __init__(self):
        super().__init__()
        self._poller = select.poll()

    def _wait(self, timeout):
        return self._events(self._poller.poll(None if timeout is None else -int(-timeout * 1000 // 1)))


class EpollSelector(_Polling):
    """By epoll."""
    _in, _out = select.EPOLLIN, select.EPOLLOUT

    def __init__(self):
        super().__init__()
        self._poller = select.epoll()

    def fileno(self):
        return self._poller.fileno()

    def _wait(self, timeout):
        return self._events(self._poller.poll(timeout, max(len(self._keys), 1)))

    def close(self):
        self._poller.close()
        super().close()


DefaultSelector = EpollSelector
