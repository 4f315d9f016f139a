"""pickle._Pickler: what pickle.Pickler does in C, as a class in Python whose every step can be replaced.

Picklers of other packages subclass it: they add functions to a copy of `dispatch`, which maps types to the methods that
save their instances, and call its methods with a pickler.  The bytes are those of pickle.Pickler.
"""
import copyreg
import functools
import io
import struct
import sys
import types
from _compat_pickle import REVERSE_IMPORT_MAPPING, REVERSE_NAME_MAPPING
from itertools import islice
from pickle import *
from pickle import _getattribute

_BATCH = 1000                # items that one APPENDS, SETITEMS or ADDITEMS takes
_FRAME_SIZE = 64 * 1024      # what a frame has about, and from which on bytes stand outside of frames
_SMALLEST_FRAME = 4


class _Framer:
    """Collects what is written from protocol 4 on into frames; before that everything goes straight to the file."""

    def __init__(self, file_write):
        self.file_write = file_write
        self.current_frame = None

    def start_framing(self):
        self.current_frame = io.BytesIO()

    def end_framing(self):
        if self.current_frame and self.current_frame.tell():
            self.commit_frame(force=True)
            self.current_frame = None

    def commit_frame(self, force=False):
        """Write the frame, if it is large enough, and begin another."""
        frame = self.current_frame
        if frame is None or not (force or frame.tell() >= _FRAME_SIZE):
            return
        with frame.getbuffer() as data:
            if len(data) >= _SMALLEST_FRAME:
                self.file_write(FRAME + len(data).to_bytes(8, "little"))
            self.file_write(data.tobytes())
        self.current_frame = io.BytesIO()

    def write(self, data):
        return (self.current_frame.write if self.current_frame is not None else self.file_write)(data)

    def write_large_bytes(self, header, payload):
        """An opcode with its size, and bytes that are not copied into a frame."""
        if self.current_frame is not None and self.current_frame.tell():
            self.commit_frame(force=True)
        self.file_write(header)
        self.file_write(payload)


def encode_long(n):
    """An int as the fewest bytes in two's complement, the least first; none for 0."""
    if n == 0:
        return b""
    size = (n.bit_length() >> 3) + 1
    data = n.to_bytes(size, "little", signed=True)
    redundant = n < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80
    return data[:-1] if redundant else data


class _Pickler:
    dispatch = {}

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self._buffer_callback = buffer_callback
        self.framer = _Framer(self._file_write)
        self.write = self.framer.write
        self._write_large_bytes = self.framer.write_large_bytes
        self.memo = {}           # id of an object: (its number, the object)
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        """Write obj to the file."""
        if not hasattr(self, "_file_write"):
            raise PicklingError("Pickler.__init__() was not called by %s.__init__()" % type(self).__name__)
        if self.proto >= 2:
            self.write(PROTO + bytes([self.proto]))
        if self.proto >= 4:
            self.framer.start_framing()
        self.save(obj)
        self.write(STOP)
        self.framer.end_framing()

    def persistent_id(self, obj):
        """What stands for obj instead of its contents, or None.  For subclasses."""
        return None

    # ---- the memo

    def memoize(self, obj):
        if self.fast:
            return
        assert id(obj) not in self.memo
        number = len(self.memo)
        self.write(self.put(number))
        self.memo[id(obj)] = number, obj

    def put(self, idx):
        if self.proto >= 4:
            return MEMOIZE
        return self._numbered(idx, BINPUT, LONG_BINPUT, PUT)

    def get(self, i):
        return self._numbered(i, BINGET, LONG_BINGET, GET)

    def _numbered(self, n, short, long, text):
        if not self.bin:
            return text + b"%d\n" % n
        return short + bytes([n]) if n < 256 else long + n.to_bytes(4, "little")

    def _recall(self, obj, *before):
        """True if obj has been written meanwhile: then `before`, which clears the stack, and a reference to it are."""
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(b"".join(before) + self.get(known[0]))
        return known is not None

    # ---- any object

    def save(self, obj, save_persistent_id=True):
        self.framer.commit_frame()
        pid = self.persistent_id(obj)
        if pid is not None and save_persistent_id:
            self.save_pers(pid)
            return
        if self._recall(obj):
            return
        reduced, by = NotImplemented, getattr(self, "reducer_override", None)
        if by is not None:
            reduced = by(obj)
        if reduced is NotImplemented:
            kind = type(obj)
            method = self.dispatch.get(kind)
            if method is not None:
                method(self, obj)
                return
            by, reduced = self._reduce(kind, obj)
            if by is None:
                self.save_global(obj)
                return
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
        elif not isinstance(reduced, tuple):
            raise PicklingError("%s must return string or tuple" % by)
        elif not 2 <= len(reduced) <= 6:
            raise PicklingError("Tuple returned by %s must have two to six elements" % by)
        else:
            self.save_reduce(*reduced, obj=obj)

    def _reduce(self, kind, obj):
        """(who was asked, the answer); (None, None) for classes, whatever their metaclass is."""
        by = getattr(self, "dispatch_table", copyreg.dispatch_table).get(kind)
        if by is not None:
            return by, by(obj)
        if issubclass(kind, type):
            return None, None
        by = getattr(obj, "__reduce_ex__", None)
        if by is not None:
            return by, by(self.proto)
        by = getattr(obj, "__reduce__", None)
        if by is None:
            raise PicklingError("Can't pickle %r object: %r" % (kind.__name__, obj))
        return by, by()

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings")

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        """Write an object as func(*args) and what is done to it afterwards."""
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        if not callable(func):
            raise PicklingError("func from save_reduce() must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            self._save_new_ex(name, args, obj)
        elif self.proto >= 2 and name == "__newobj__":
            self._save_new(args, obj)
        else:
            self.save(func)
            self.save(args)
            self.write(REDUCE)
        if obj is not None and not self._recall(obj, POP):
            self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            self._save_state(obj, state, state_setter)

    def _class_check(self, name, cls, obj):
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from %s args has no __new__" % name)
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from %s args has the wrong class" % name)

    def _save_new_ex(self, name, args, obj):
        cls, positional, keywords = args
        self._class_check(name, cls, obj)
        if self.proto >= 4:
            for part in args:
                self.save(part)
            self.write(NEWOBJ_EX)
        else:
            self.save(functools.partial(cls.__new__, cls, *positional, **keywords))
            self.save(())
            self.write(REDUCE)

    def _save_new(self, args, obj):
        cls, *rest = args
        self._class_check("__newobj__", cls, obj)
        self.save(cls)
        self.save(tuple(rest))
        self.write(NEWOBJ)

    def _save_state(self, obj, state, setter):
        if setter is None:
            self.save(state)
            self.write(BUILD)
            return
        for part in (setter, obj, state):
            self.save(part)
        self.write(TUPLE2 + REDUCE + POP)

    # ---- by type

    def save_none(self, obj):
        self.write(NONE)

    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)

    dispatch[bool] = save_bool

    def save_long(self, obj):
        if self.bin and -1 << 31 <= obj < 1 << 31:
            if obj < 0 or obj > 0xFFFF:
                self.write(BININT + struct.pack("<i", obj))
            else:
                self.write(BININT1 + bytes([obj]) if obj < 256 else BININT2 + struct.pack("<H", obj))
        elif self.proto >= 2:
            data = encode_long(obj)
            size = len(data)
            self.write((LONG1 + bytes([size]) if size < 256 else LONG4 + struct.pack("<i", size)) + data)
        elif -1 << 31 <= obj < 1 << 31:
            self.write(INT + b"%d\n" % obj)
        else:
            self.write(LONG + str(obj).encode("ascii") + b"L\n")

    dispatch[int] = save_long

    def save_float(self, obj):
        self.write(BINFLOAT + struct.pack(">d", obj) if self.bin else FLOAT + repr(obj).encode("ascii") + b"\n")

    dispatch[float] = save_float

    def _write_sized(self, data, short, medium, long):
        """data behind the opcode for its size: of one byte, of four, of eight; short and long may be missing."""
        size = len(data)
        if size < 256 and short:
            self.write(short + bytes([size]) + data)
            return
        wide = size > 0xFFFFFFFF and self.proto >= 4 or not medium
        header = long + size.to_bytes(8, "little") if wide else medium + size.to_bytes(4, "little")
        if size >= _FRAME_SIZE:
            self._write_large_bytes(header, data)
        else:
            self.write(header + data)

    def save_bytes(self, obj):
        if self.proto < 3:
            import codecs
            self.save_reduce(*((codecs.encode, (str(obj, "latin1"), "latin1")) if obj else (bytes, ())), obj=obj)
            return
        self._write_sized(obj, SHORT_BINBYTES, BINBYTES, BINBYTES8)
        self.memoize(obj)

    dispatch[bytes] = save_bytes

    def save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_sized(obj, None, None, BYTEARRAY8)
        self.memoize(obj)

    dispatch[bytearray] = save_bytearray

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        with obj.raw() as data:
            if not data.contiguous:
                raise PicklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
            if self._buffer_callback is not None and not self._buffer_callback(obj):
                self.write(NEXT_BUFFER + (READONLY_BUFFER if data.readonly else b""))
            elif data.readonly:
                self.save_bytes(data.tobytes())
            else:
                self.save_bytearray(bytearray(data))

    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if self.bin:
            self._write_sized(obj.encode("utf-8", "surrogatepass"), SHORT_BINUNICODE if self.proto >= 4 else None, BINUNICODE, BINUNICODE8)
        else:
            text = obj
            for special in "\\\0\n\r\x1a":  # the backslash before those that bring some
                text = text.replace(special, "\\u%04x" % ord(special))
            self.write(UNICODE + text.encode("raw-unicode-escape") + b"\n")
        self.memoize(obj)

    dispatch[str] = save_str

    def save_tuple(self, obj):
        if not obj:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        small = len(obj) <= 3 and self.proto >= 2
        if not small:
            self.write(MARK)
        for item in obj:
            self.save(item)
        if small:
            if self._recall(obj, POP * len(obj)):
                return
            self.write((TUPLE1, TUPLE2, TUPLE3)[len(obj) - 1])
        else:
            if self._recall(obj, POP_MARK if self.bin else POP * (len(obj) + 1)):
                return
            self.write(TUPLE)
        self.memoize(obj)

    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj)

    dispatch[list] = save_list

    def _batches(self, items):
        items = iter(items)
        while batch := list(islice(items, _BATCH)):
            yield batch

    def _batch_appends(self, items):
        if not self.bin:
            for item in items:
                self.save(item)
                self.write(APPEND)
            return
        for batch in self._batches(items):
            many = len(batch) > 1
            if many:
                self.write(MARK)
            for item in batch:
                self.save(item)
            self.write(APPENDS if many else APPEND)

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items())

    dispatch[dict] = save_dict

    def _batch_setitems(self, items):
        if not self.bin:
            for key, value in items:
                self.save(key)
                self.save(value)
                self.write(SETITEM)
            return
        for batch in self._batches(items):
            many = len(batch) > 1
            if many:
                self.write(MARK)
            for key, value in batch:
                self.save(key)
                self.save(value)
            self.write(SETITEMS if many else SETITEM)

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        for batch in self._batches(obj):
            self.write(MARK)
            for item in batch:
                self.save(item)
            self.write(ADDITEMS)

    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        for item in obj:
            self.save(item)
        if self._recall(obj, POP_MARK):
            return
        self.write(FROZENSET)
        self.memoize(obj)

    dispatch[frozenset] = save_frozenset

    # ---- by name

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = getattr(obj, "__module__", None) or whichmodule(obj, name)
        module, owner = self._look_up(obj, module_name, name)
        if self.proto >= 2 and self._save_extension(module_name, name):
            return
        last = name.rpartition(".")[2]
        if owner is module:
            name = last
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif owner is not module:
            self.save_reduce(getattr, (owner, last))
        else:
            self._write_global(module_name, name)
        self.memoize(obj)

    def _look_up(self, obj, module_name, name):
        """The module and the object that holds obj, once it is sure that it can be found there."""
        try:
            __import__(module_name)
            module = sys.modules[module_name]
            found, owner = _getattribute(module, name)
        except (ImportError, KeyError, AttributeError):
            raise PicklingError("Can't pickle %r: it's not found as %s.%s" % (obj, module_name, name)) from None
        if found is not obj:
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module_name, name))
        return module, owner

    def _save_extension(self, module_name, name):
        code = copyreg._extension_registry.get((module_name, name))
        if not code:
            return False
        opcode, size = (EXT1, 1) if code < 256 else (EXT2, 2) if code < 65536 else (EXT4, 4)
        self.write(opcode + code.to_bytes(size, "little"))
        return True

    def _write_global(self, module_name, name):
        encoding = "utf-8" if self.proto >= 3 else "ascii"
        if self.fix_imports:
            if (module_name, name) in REVERSE_NAME_MAPPING:
                module_name, name = REVERSE_NAME_MAPPING[module_name, name]
            else:
                module_name = REVERSE_IMPORT_MAPPING.get(module_name, module_name)
        try:
            self.write(GLOBAL + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("can't pickle global identifier '%s.%s' using pickle protocol %i" % (module_name, name, self.proto)) from None

    def save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)

    dispatch[types.FunctionType] = save_global
    dispatch[type] = save_type
