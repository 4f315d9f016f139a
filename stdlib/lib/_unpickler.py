"""pickle._Unpickler: what pickle.Unpickler does in C, as a class in Python whose every step can be replaced.

`dispatch` maps the numbers of opcodes to methods.  Those work on `stack`, which holds what came since the last mark; the lists
below marks wait in `metastack`.
"""
import codecs
import copyreg
import io
import struct
import sys
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from pickle import *
from pickle import _getattribute


class _Stop(Exception):
    """Carries the result out of the loop."""

    def __init__(self, value):
        self.value = value


class _Unframer:
    """Reads from the current frame, or from the file if there is none."""

    def __init__(self, file_read, file_readline, file_tell=None):
        self.file_read, self.file_readline = file_read, file_readline
        self.current_frame = None

    def _ended(self, got, wanted):
        """True if the frame was read to its end before; what it has left over must suffice."""
        if not got and wanted:
            self.current_frame = None
            return True
        if len(got) < wanted:
            raise UnpicklingError("pickle exhausted before end of frame")
        return False

    def readinto(self, buf):
        size = len(buf)
        if self.current_frame:
            data = self.current_frame.read(size)
            if not self._ended(data, size):
                buf[:] = data
                return size
        data = self.file_read(size)
        buf[:len(data)] = data
        return len(data)

    def read(self, n):
        if self.current_frame:
            data = self.current_frame.read(n)
            if not self._ended(data, n):
                return data
        return self.file_read(n)

    def readline(self):
        if not self.current_frame:
            return self.file_readline()
        line = self.current_frame.readline()
        if not line:
            self.current_frame = None
            return self.file_readline()
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle exhausted before end of frame")
        return line

    def load_frame(self, frame_size):
        if self.current_frame and self.current_frame.read():
            raise UnpicklingError("beginning of a new frame before end of current frame")
        self.current_frame = io.BytesIO(self.file_read(frame_size))


def decode_long(data):
    """The int that encode_long made into these bytes."""
    return int.from_bytes(data, "little", signed=True)


def _unsigned(data):
    return int.from_bytes(data, "little")


class _Unpickler:
    dispatch = {}

    def _loads(*opcodes, dispatch=dispatch):
        """Decorates the method for these opcodes."""
        def enter(method):
            dispatch.update((opcode[0], method) for opcode in opcodes)
            return method
        return enter

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        self._file_readline = file.readline
        self._file_read = file.read
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """The next object in the file."""
        if not hasattr(self, "_file_read"):
            raise UnpicklingError("Unpickler.__init__() was not called by %s.__init__()" % type(self).__name__)
        self._unframer = _Unframer(self._file_read, self._file_readline)
        self.read = self._unframer.read
        self.readinto = self._unframer.readinto
        self.readline = self._unframer.readline
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        read, dispatch = self.read, self.dispatch
        try:
            while True:
                opcode = read(1)
                if not opcode:
                    raise EOFError
                dispatch[opcode[0]](self)
        except _Stop as stop:
            return stop.value

    def pop_mark(self):
        """What came since the last mark; the stack below it is the stack again."""
        items = self.stack
        self.stack = self.metastack.pop()
        self.append = self.stack.append
        return items

    def persistent_load(self, pid):
        """For subclasses: the object that a pickler's persistent_id() gave this name."""
        raise UnpicklingError("unsupported persistent id encountered")

    def _sized(self, size):
        """Bytes behind a size of so many bytes."""
        wanted = _unsigned(self.read(size))
        if wanted > sys.maxsize:
            raise UnpicklingError("size exceeds system's maximum size of %d bytes" % sys.maxsize)
        return self.read(wanted)

    def _line(self):
        return self.readline()[:-1]

    # ---- around

    @_loads(PROTO)
    def load_proto(self):
        proto = self.read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError("unsupported pickle protocol: %d" % proto)
        self.proto = proto

    @_loads(FRAME)
    def load_frame(self):
        size = _unsigned(self.read(8))
        if size > sys.maxsize:
            raise ValueError("frame size > sys.maxsize: %d" % size)
        self._unframer.load_frame(size)

    @_loads(STOP)
    def load_stop(self):
        raise _Stop(self.stack.pop())

    @_loads(MARK)
    def load_mark(self):
        self.metastack.append(self.stack)
        self.stack = []
        self.append = self.stack.append

    @_loads(POP)
    def load_pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()

    @_loads(POP_MARK)
    def load_pop_mark(self):
        self.pop_mark()

    @_loads(DUP)
    def load_dup(self):
        self.append(self.stack[-1])

    @_loads(PERSID)
    def load_persid(self):
        try:
            pid = self._line().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings")
        self.append(self.persistent_load(pid))

    @_loads(BINPERSID)
    def load_binpersid(self):
        self.append(self.persistent_load(self.stack.pop()))

    # ---- the memo

    def _recall(self, number):
        try:
            self.append(self.memo[number])
        except KeyError:
            raise UnpicklingError("Memo value not found at index %d" % number) from None

    @_loads(GET)
    def load_get(self):
        self._recall(int(self._line()))

    @_loads(BINGET)
    def load_binget(self):
        self._recall(self.read(1)[0])

    @_loads(LONG_BINGET)
    def load_long_binget(self):
        self._recall(_unsigned(self.read(4)))

    @_loads(PUT)
    def load_put(self):
        number = int(self._line())
        if number < 0:
            raise ValueError("negative PUT argument")
        self.memo[number] = self.stack[-1]

    @_loads(BINPUT)
    def load_binput(self):
        self.memo[self.read(1)[0]] = self.stack[-1]

    @_loads(LONG_BINPUT)
    def load_long_binput(self):
        number = _unsigned(self.read(4))
        if number > sys.maxsize:
            raise ValueError("negative LONG_BINPUT argument")
        self.memo[number] = self.stack[-1]

    @_loads(MEMOIZE)
    def load_memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]

    # ---- constants and numbers

    @_loads(NONE)
    def load_none(self):
        self.append(None)

    @_loads(NEWFALSE)
    def load_false(self):
        self.append(False)

    @_loads(NEWTRUE)
    def load_true(self):
        self.append(True)

    @_loads(INT)
    def load_int(self):
        data = self.readline()
        self.append(data == TRUE[1:] if data in (TRUE[1:], FALSE[1:]) else int(data, 0))

    @_loads(BININT)
    def load_binint(self):
        self.append(decode_long(self.read(4)))

    @_loads(BININT1)
    def load_binint1(self):
        self.append(self.read(1)[0])

    @_loads(BININT2)
    def load_binint2(self):
        self.append(_unsigned(self.read(2)))

    @_loads(LONG)
    def load_long(self):
        self.append(int(self._line().removesuffix(b"L"), 0))

    @_loads(LONG1)
    def load_long1(self):
        self.append(decode_long(self.read(self.read(1)[0])))

    @_loads(LONG4)
    def load_long4(self):
        size = decode_long(self.read(4))
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self.append(decode_long(self.read(size)))

    @_loads(FLOAT)
    def load_float(self):
        self.append(float(self._line()))

    @_loads(BINFLOAT)
    def load_binfloat(self):
        self.append(struct.unpack(">d", self.read(8))[0])

    # ---- bytes and text

    def _decode_string(self, value):
        """Python 2's str: bytes if the encoding is "bytes"."""
        self.append(value if self.encoding == "bytes" else value.decode(self.encoding, self.errors))

    @_loads(STRING)
    def load_string(self):
        data = self._line()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._decode_string(codecs.escape_decode(data[1:-1])[0])

    @_loads(BINSTRING)
    def load_binstring(self):
        size = decode_long(self.read(4))
        if size < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self._decode_string(self.read(size))

    @_loads(SHORT_BINSTRING)
    def load_short_binstring(self):
        self._decode_string(self._sized(1))

    @_loads(UNICODE)
    def load_unicode(self):
        self.append(self._line().decode("raw-unicode-escape"))

    @_loads(SHORT_BINUNICODE)
    def load_short_binunicode(self):
        self.append(self._sized(1).decode("utf-8", "surrogatepass"))

    @_loads(BINUNICODE)
    def load_binunicode(self):
        self.append(self._sized(4).decode("utf-8", "surrogatepass"))

    @_loads(BINUNICODE8)
    def load_binunicode8(self):
        self.append(self._sized(8).decode("utf-8", "surrogatepass"))

    @_loads(SHORT_BINBYTES)
    def load_short_binbytes(self):
        self.append(self._sized(1))

    @_loads(BINBYTES)
    def load_binbytes(self):
        self.append(self._sized(4))

    @_loads(BINBYTES8)
    def load_binbytes8(self):
        self.append(self._sized(8))

    @_loads(BYTEARRAY8)
    def load_bytearray8(self):
        self.append(bytearray(self._sized(8)))

    @_loads(NEXT_BUFFER)
    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers")

    @_loads(READONLY_BUFFER)
    def load_readonly_buffer(self):
        with memoryview(self.stack[-1]) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()

    # ---- containers

    @_loads(TUPLE)
    def load_tuple(self):
        items = self.pop_mark()
        self.append(tuple(items))

    @_loads(EMPTY_TUPLE)
    def load_empty_tuple(self):
        self.append(())

    @_loads(TUPLE1)
    def load_tuple1(self):
        self.stack[-1:] = [tuple(self.stack[-1:])]

    @_loads(TUPLE2)
    def load_tuple2(self):
        self.stack[-2:] = [tuple(self.stack[-2:])]

    @_loads(TUPLE3)
    def load_tuple3(self):
        self.stack[-3:] = [tuple(self.stack[-3:])]

    @_loads(EMPTY_LIST)
    def load_empty_list(self):
        self.append([])

    @_loads(LIST)
    def load_list(self):
        items = self.pop_mark()
        self.append(items)

    @_loads(APPEND)
    def load_append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    @_loads(APPENDS)
    def load_appends(self):
        items = self.pop_mark()
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
            return
        for item in items:
            target.append(item)

    @_loads(EMPTY_DICT)
    def load_empty_dictionary(self):
        self.append({})

    @_loads(DICT)
    def load_dict(self):
        items = self.pop_mark()
        self.append(dict(zip(items[::2], items[1::2])))

    @_loads(SETITEM)
    def load_setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    @_loads(SETITEMS)
    def load_setitems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        for key, value in zip(items[::2], items[1::2]):
            target[key] = value

    @_loads(EMPTY_SET)
    def load_empty_set(self):
        self.append(set())

    @_loads(ADDITEMS)
    def load_additems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
            return
        for item in items:
            target.add(item)

    @_loads(FROZENSET)
    def load_frozenset(self):
        items = self.pop_mark()
        self.append(frozenset(items))

    # ---- classes and instances

    def find_class(self, module, name):
        sys.audit("pickle.find_class", module, name)
        if self.proto < 3 and self.fix_imports:
            if (module, name) in NAME_MAPPING:
                module, name = NAME_MAPPING[module, name]
            else:
                module = IMPORT_MAPPING.get(module, module)
        __import__(module)
        found = sys.modules[module]
        return _getattribute(found, name)[0] if self.proto >= 4 else getattr(found, name)

    @_loads(GLOBAL)
    def load_global(self):
        module, name = self._line().decode("utf-8"), self._line().decode("utf-8")
        self.append(self.find_class(module, name))

    @_loads(STACK_GLOBAL)
    def load_stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.append(self.find_class(module, name))

    def get_extension(self, code):
        unknown = object()
        found = copyreg._extension_cache.get(code, unknown)
        if found is unknown:
            key = copyreg._inverted_registry.get(code)
            if not key:
                if code <= 0:
                    raise UnpicklingError("EXT specifies code <= 0")
                raise ValueError("unregistered extension code %d" % code)
            found = copyreg._extension_cache[code] = self.find_class(*key)
        self.append(found)

    @_loads(EXT1)
    def load_ext1(self):
        self.get_extension(self.read(1)[0])

    @_loads(EXT2)
    def load_ext2(self):
        self.get_extension(_unsigned(self.read(2)))

    @_loads(EXT4)
    def load_ext4(self):
        self.get_extension(decode_long(self.read(4)))

    def _instantiate(self, klass, args):
        """As Python 2's classes were made: without a call of __init__ if there is nothing to give it."""
        if args or not isinstance(klass, type) or hasattr(klass, "__getinitargs__"):
            try:
                value = klass(*args)
            except TypeError as error:
                raise TypeError("in constructor for %s: %s" % (klass.__name__, error), error.__traceback__)
        else:
            value = klass.__new__(klass)
        self.append(value)

    @_loads(INST)
    def load_inst(self):
        module, name = self._line().decode("ascii"), self._line().decode("ascii")
        klass = self.find_class(module, name)
        self._instantiate(klass, self.pop_mark())

    @_loads(OBJ)
    def load_obj(self):
        klass, *args = self.pop_mark()
        self._instantiate(klass, args)

    @_loads(NEWOBJ)
    def load_newobj(self):
        args, cls = self.stack.pop(), self.stack.pop()
        self.append(cls.__new__(cls, *args))

    @_loads(NEWOBJ_EX)
    def load_newobj_ex(self):
        keywords, args, cls = self.stack.pop(), self.stack.pop(), self.stack.pop()
        self.append(cls.__new__(cls, *args, **keywords))

    @_loads(REDUCE)
    def load_reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    @_loads(BUILD)
    def load_build(self):
        state = self.stack.pop()
        instance = self.stack[-1]
        unset = object()
        setstate = getattr(instance, "__setstate__", unset)
        if setstate is not unset:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            names = instance.__dict__
            for key, value in state.items():
                names[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(instance, key, value)

    del _loads
