"""Managers: a process that keeps objects, and proxies for them that work in every process.

The server has a thread for each thread of a client that calls it, so a call may wait (Queue.get, Lock.acquire) without
holding up others.  A request is a tuple whose first item names a function of the server; an answer is (kind, value).
Objects live as long as there are proxies.
"""
import os
import queue
import _signal as signal
import sys
import threading

from . import context as contexts, process, util
from .connection import Client, Listener, XmlClient, XmlListener

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"]

_VIEWS = tuple(type(getattr({}, name)()) for name in ("items", "keys", "values"))


class Token:
    """Names an object: its type's name, its server's address, its number there."""
    __slots__ = ("typeid", "address", "id")

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f"{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class RemoteError(Exception):
    """What was raised at the server, as its traceback."""

    def __str__(self):
        line = "-" * 75
        return f"\n{line}\n{self.args[0]}{line}"


def all_methods(obj):
    """Names of what can be called."""
    return [name for name in dir(obj) if callable(getattr(obj, name, None))]


def public_methods(obj):
    """The same without those that begin with an underscore."""
    return [name for name in all_methods(obj) if name[0] != "_"]


# The server ---------------------------------------------------------------------------------------------------------

_server = None  # in its own process


listener_client = {"pickle": (Listener, Client), "xmlrpclib": (XmlListener, XmlClient)}     # by the serializer's name


class Server:
    """Holds objects and carries out the calls of proxies, each client in a thread of its own."""

    def __init__(self, registry, address, authkey=None, serializer="pickle"):
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError("Authkey {0!r} is type {1!s}, not bytes".format(authkey, type(authkey)))
        self.registry = registry
        self.listener = listener_client[serializer][0](address, authkey=None if address is None else authkey)
        self.address = self.listener.address
        self._lock = threading.Lock()
        self._objects = {}      # number -> [object, exposed names, proxies]
        self._numbers = iter(range(1, sys.maxsize))

    def serve_forever(self):
        global _server
        _server = self
        while True:
            try:
                connection = self.listener.accept()
            except (contexts.AuthenticationError, EOFError, ConnectionError):
                continue  # that was no friend
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        """Answers one client thread until it is gone."""
        while True:
            try:
                request = connection.recv()
            except (EOFError, OSError):
                return
            except Exception:
                answer = "remote", _traceback()
            else:
                answer = self._answer(*request)
            try:
                connection.send(answer)
            except OSError:
                return
            except Exception:
                connection.send(("unsendable", repr(answer[1])))

    def _answer(self, function, *args):
        try:
            return getattr(self, "do_" + function)(*args)
        except Exception:       # of the server, or of what makes an object
            return "remote", _traceback()

    def do_create(self, typeid, args, kwds):
        make, exposed, _, _ = self.registry[typeid]
        return "value", self._keep(make(*args, **kwds), exposed)

    def _keep(self, obj, exposed):
        exposed = tuple(public_methods(obj) if exposed is None else exposed)
        with self._lock:
            number = next(self._numbers)
            self._objects[number] = [obj, exposed, 1]
        return number, exposed

    def do_call(self, number, typeid, method, args, kwds):
        obj, exposed, _ = self._objects[number]
        if method not in exposed:
            raise AttributeError(f"method {method!r} of {type(obj)!r} object is not in exposed={exposed!r}")
        function = getattr(obj, method)
        try:
            result = function(*args, **kwds)
        except Exception as error:
            return "error", error
        result_type = (self.registry[typeid][2] or {}).get(method)
        if result_type:
            make, exposed, _, _ = self.registry[result_type]
            return "proxy", (result_type, *self._keep(make(result) if make else result, exposed))
        return "value", list(result) if isinstance(result, _VIEWS) else result

    def do_text(self, number, kind):
        return "value", {"str": str, "repr": repr}[kind](self._objects[number][0])

    def do_value(self, number):
        return "value", self._objects[number][0]

    def do_incref(self, number):
        with self._lock:
            self._objects[number][2] += 1
        return "value", None

    def do_decref(self, number):
        with self._lock:
            entry = self._objects.get(number)
            if entry is None:
                return "value", None
            entry[2] -= 1
            if entry[2] == 0:
                del self._objects[number]
        return "value", None

    def do_count(self):
        return "value", len(self._objects)

    def do_debug_info(self):
        with self._lock:
            lines = [f"  {number}:       refcount={count}\n    {str(obj)[:75]}"
                     for number, (obj, _, count) in sorted(self._objects.items())]
        return "value", "\n".join(lines)

    def do_shutdown(self):
        threading.Timer(0.01, os._exit, (0,)).start()
        util._flush_std_streams()
        return "value", None


def _traceback():
    import traceback
    return traceback.format_exc()


def _run_server(registry, address, authkey, serializer, initializer, initargs, writer):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program; it ends us
    process.current_process()._config["daemon"] = False     # it ends with the program, but may have a Pool
    if initializer is not None:
        initializer(*initargs)
    server = Server(registry, address, authkey, serializer)
    writer.send(server.address)
    writer.close()
    server.serve_forever()


# Asking it ----------------------------------------------------------------------------------------------------------

_local = threading.local()
_keys = {}              # address: its server's key; that of this process for others
_registries = {}        # address: the registry of the manager here that speaks with its server
_serializers = {}       # address: how one speaks with its server, if not by pickles


def _has_no_key(address):
    """A server that chose its address itself lets processes of the same user in, without a key."""
    return isinstance(address, str) and address.startswith("gilt-")


def _key_of(address):
    if _has_no_key(address):
        return None
    return _keys.get(address) or bytes(process.current_process().authkey)


def _connection_to(address):
    """This thread's connection.  A child of fork makes its own."""
    if getattr(_local, "pid", None) != os.getpid():
        _local.pid = os.getpid()
        _local.connections = {}
    connection = _local.connections.get(address)
    if connection is None:
        call = listener_client[_serializers.get(address, "pickle")][1]
        connection = _local.connections[address] = call(address, authkey=_key_of(address))
    return connection


def _ask(address, *request):
    connection = _connection_to(address)
    try:
        connection.send(request)
        return connection.recv()
    except BaseException:       # also an interrupt: the answer that is still to come would be taken for the next one's
        _local.connections.pop(address, None)
        raise


def _value_of(answer):
    kind, value = answer
    if kind == "value":
        return value
    if kind == "error":
        raise value
    if kind == "unsendable":
        raise RemoteError(f"the result cannot be sent: {value}\n")
    raise RemoteError(value)


# Managers -----------------------------------------------------------------------------------------------------------

INITIAL, STARTED, SHUTDOWN = range(3)


class _State:
    """Of a manager; its finalizer knows it, too."""
    value = INITIAL


class BaseManager:
    """Starts a server and makes proxies for what is registered."""
    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._authkey = bytes(process.current_process().authkey if authkey is None else authkey)
        self._address = address
        self._serializer = serializer
        self._ctx = ctx or contexts.default_context.get_context()
        self._shutdown_timeout = shutdown_timeout
        self._process = None
        self._state = _State()

    @property
    def address(self):
        return self._address

    def get_server(self):
        self._check_initial()
        return Server(self._registry, self._address, self._authkey, self._serializer)

    def connect(self):
        """Use a server that runs already, at the address given; the key is tried even where one is known."""
        if not _has_no_key(self._address):
            Client(self._address, authkey=self._authkey).close()
            _keys[self._address] = self._authkey
        self._remember()
        _value_of(_ask(self._address, "count"))
        self._state.value = STARTED

    def start(self, initializer=None, initargs=()):
        """Begin the server's process."""
        self._check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        reader, writer = self._ctx.Pipe(duplex=False)
        args = self._registry, self._address, self._authkey, self._serializer, initializer, initargs, writer
        self._process = self._ctx.Process(target=_run_server, args=args)
        self._process.name = f"{type(self).__name__}-{':'.join(map(str, self._process._identity))}"
        self._process.daemon = True
        self._process.start()
        writer.close()
        self._address = reader.recv()
        _keys[self._address] = self._authkey
        self._remember()
        reader.close()
        self._state.value = STARTED
        self.shutdown = util.Finalize(self, _stop_server, exitpriority=0,
                                      args=(self._process, self._address, self._shutdown_timeout, self._state))

    def _remember(self):
        _registries[self._address] = self._registry
        if self._serializer != "pickle":
            _serializers[self._address] = self._serializer

    def _check_initial(self):
        if self._state.value == STARTED:
            raise contexts.ProcessError("Already started server")
        if self._state.value == SHUTDOWN:
            raise contexts.ProcessError("Manager has shut down")

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == STARTED, "server not yet started"
        number, exposed = _value_of(_ask(self._address, "create", typeid, args, kwds))
        return Token(typeid, self._address, number), exposed

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def _number_of_objects(self):
        return _value_of(_ask(self._address, "count"))

    def _debug_info(self):
        """What the server keeps, as text."""
        return _value_of(_ask(self._address, "debug_info"))

    def __enter__(self):
        if self._state.value != STARTED:
            self.start()
        return self

    def __exit__(self, *exception):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Make objects of a type available as manager.typeid(...)."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if create_method:
            def create(self, /, *args, **kwds):
                token, exposed = self._create(typeid, *args, **kwds)
                return proxytype(token, exposed=exposed)
            create.__name__ = typeid
            setattr(cls, typeid, create)


def _stop_server(process, address, timeout, state):
    state.value = SHUTDOWN
    if process.is_alive():
        try:
            _ask(address, "shutdown")
        except (EOFError, OSError):
            pass
        process.join(timeout)
        if process.is_alive():
            process.terminate()
            process.join(timeout)
            if process.is_alive():
                process.kill()
                process.join()
    if getattr(_local, "pid", None) == os.getpid():
        _local.connections.pop(address, None)       # a later request finds nobody there: not an answer that broke off


# Proxies ------------------------------------------------------------------------------------------------------------

class BaseProxy:
    """Stands for an object of a server; each method call is a request."""

    def __init__(self, token, serializer="pickle", manager=None, authkey=None, exposed=None, incref=False, manager_owned=False):
        self._token = token
        self._id = token.id
        self._exposed = exposed
        self._owner_pid = os.getpid()
        if incref:
            self._incref()
        util.register_after_fork(self, BaseProxy._after_fork)

    def _after_fork(self):
        self._owner_pid = None
        try:
            self._incref()
        except (EOFError, OSError):  # its manager is gone; whoever uses the proxy will see
            return
        self._owner_pid = os.getpid()

    def _incref(self):
        if _server is not None and _server.address == self._token.address:
            _server.do_incref(self._id)
        else:
            _value_of(_ask(self._token.address, "incref", self._id))

    def __del__(self):
        if getattr(self, "_owner_pid", None) != os.getpid() or util.is_exiting():
            return
        try:
            if _server is not None and _server.address == self._token.address:
                _server.do_decref(self._id)
            else:
                _ask(self._token.address, "decref", self._id)
        except (EOFError, OSError):
            pass

    def _callmethod(self, methodname, args=(), kwds={}):
        """Call a method of the object there."""
        token = self._token
        answer = _ask(token.address, "call", self._id, token.typeid, methodname, args, kwds)
        if answer[0] == "proxy":
            typeid, number, exposed = answer[1]
            registry = _registries.get(token.address, SyncManager._registry)
            return registry[typeid][3](Token(typeid, token.address, number), exposed=exposed)
        return _value_of(answer)

    def _getvalue(self):
        return _value_of(_ask(self._token.address, "value", self._id))

    def __reduce__(self):
        # Types made by AutoProxy have no name to be found by, so their name is made again.
        cls = type(self).__name__ if getattr(self, "_is_auto", False) else type(self)
        return RebuildProxy, (cls, self._token, self._exposed)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return _value_of(_ask(self._token.address, "text", self._id, "repr"))
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(cls, token, exposed):
    """A proxy that was pickled, here."""
    if isinstance(cls, str):
        return AutoProxy(token, exposed=exposed, incref=True)
    return cls(token, exposed=exposed, incref=True)


def _forward(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = name
    return method


def MakeProxyType(name, exposed, _cache={}):
    """A subclass of BaseProxy with these methods."""
    exposed = tuple(exposed)
    key = name, exposed
    if key not in _cache:
        _cache[key] = type(name, (BaseProxy,), {**{method: _forward(method) for method in exposed}, "_exposed_": exposed})
    return _cache[key]


def AutoProxy(token, serializer="pickle", manager=None, authkey=None, exposed=None, incref=False, manager_owned=False):
    """A proxy with the methods that the object has."""
    proxy = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)(token, exposed=exposed, incref=incref)
    proxy._is_auto = True
    return proxy


class IteratorProxy(BaseProxy):
    """For iterators and generators."""
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    __next__, send, throw, close = map(_forward, _exposed_)


class AcquirerProxy(BaseProxy):
    """For locks."""
    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, *exception):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    """For conditions."""
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        return util.wait_for(self, predicate, timeout)


class EventProxy(BaseProxy):
    """For events."""
    _exposed_ = ("is_set", "set", "clear", "wait")
    is_set, set, clear, wait = map(_forward, _exposed_)


class BarrierProxy(BaseProxy):
    """For barriers."""
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")
    _, wait, abort, reset = map(_forward, _exposed_)

    @property
    def parties(self):
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        return self._callmethod("__getattribute__", ("broken",))


class NamespaceProxy(BaseProxy):
    """Attributes are those of the object."""
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, "_callmethod")("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    """For a single value."""
    __class_getitem__ = classmethod(type(list[int]))
    _exposed_ = ("get", "set")
    get, set = map(_forward, _exposed_)

    @property
    def value(self):
        return self._callmethod("get")

    @value.setter
    def value(self, value):
        self._callmethod("set", (value,))


_BaseListProxy = MakeProxyType("BaseListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__", "__setitem__",
    "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "__imul__", "copy", "clear"))


class ListProxy(_BaseListProxy):
    """For lists."""

    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self

    def __iter__(self):
        yield from self._callmethod("copy")

    def __reversed__(self):
        return reversed(self._callmethod("copy"))


_BaseDictProxy = MakeProxyType("BaseDictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__", "clear", "copy", "get", "items", "keys", "pop",
    "popitem", "setdefault", "update", "values"))


class DictProxy(_BaseDictProxy):
    """For dicts."""

    def __iter__(self):
        return iter(self._callmethod("keys"))


ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))


class PoolProxy(BaseProxy):
    """For pools, whose results are proxies, too."""
    _exposed_ = ("apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async", "starmap",
                 "starmap_async", "terminate")
    _method_to_typeid_ = {"apply_async": "AsyncResult", "map_async": "AsyncResult", "starmap_async": "AsyncResult",
                          "imap": "Iterator", "imap_unordered": "Iterator"}
    (apply, apply_async, close, imap, imap_unordered, join, map, map_async, starmap, starmap_async,
     terminate) = [_forward(name) for name in _exposed_]

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.terminate()


# What a Manager() has -----------------------------------------------------------------------------------------------

class Namespace:
    """An object for attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    """An object with one value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    value = property(get, set)

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"


def Array(typecode, sequence, lock=True):
    """An array.array of the server."""
    import array
    return array.array(typecode, sequence)


def _make_pool(*args, **kwds):
    from .pool import Pool
    return Pool(*args, **kwds)


class SyncManager(BaseManager):
    """The manager that Manager() starts: containers, locks, queues."""


for _typeid, _callable, _proxytype in (
        ("Queue", queue.Queue, AutoProxy), ("JoinableQueue", queue.Queue, AutoProxy), ("Event", threading.Event, EventProxy),
        ("Lock", threading.Lock, AcquirerProxy), ("RLock", threading.RLock, AcquirerProxy),
        ("Semaphore", threading.Semaphore, AcquirerProxy), ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
        ("Condition", threading.Condition, ConditionProxy), ("Barrier", threading.Barrier, BarrierProxy),
        ("Pool", _make_pool, PoolProxy), ("list", list, ListProxy), ("dict", dict, DictProxy), ("Value", Value, ValueProxy),
        ("Array", Array, ArrayProxy), ("Namespace", Namespace, NamespaceProxy)):
    SyncManager.register(_typeid, _callable, _proxytype)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)


class SharedMemoryManager:
    """Shared memory that is unlinked when the manager is shut down.  It needs no process of its own."""

    def __init__(self, *args, **kwargs):
        self._made = None

    def start(self, *args, **kwargs):
        if self._made is not None:
            raise contexts.ProcessError("Already started SharedMemoryManager")
        self._made = []

    def __enter__(self):
        if self._made is None:
            self.start()
        return self

    def __exit__(self, kind, value, traceback):
        self.shutdown()

    def __del__(self):
        self.shutdown()

    def _keep(self, memory):
        if self._made is None:
            memory.close()
            memory.unlink()
            raise ValueError("address type of None unrecognized")       # that of the server, which is not there
        self._made.append(memory)

    def SharedMemory(self, size):
        from .shared_memory import SharedMemory
        memory = SharedMemory(None, create=True, size=size)
        self._keep(memory)
        return memory

    def ShareableList(self, sequence):
        from .shared_memory import ShareableList
        made = ShareableList(sequence)
        self._keep(made.shm)
        return made

    def shutdown(self):
        """Unlink all that was made here."""
        made, self._made = self._made or [], None
        for memory in made:
            try:
                memory.unlink()
            except FileNotFoundError:
                pass
