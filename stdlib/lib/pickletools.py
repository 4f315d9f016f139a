"""Looking into pickles: genops() goes through the opcodes, dis() prints them, optimize() leaves out what nobody fetches."""
import codecs
import io
import struct
import sys

__all__ = ["dis", "genops", "optimize"]


class ArgumentDescriptor:
    """How an opcode's argument is written: reader(file) -> value."""

    def __init__(self, name, n, reader, doc):
        self.name, self.n, self.reader, self.doc = name, n, reader, doc


class OpcodeInfo:
    """An opcode: name, code (a character), arg, proto, doc; stack_before and stack_after name what it takes and leaves."""

    def __init__(self, name, code, arg, proto, doc, before=(), after=()):
        self.name, self.code, self.arg, self.proto, self.doc = name, code, arg, proto, doc
        self.stack_before, self.stack_after = list(before), list(after)


def _exactly(f, count, what):
    data = f.read(count)
    if len(data) != count:
        raise ValueError("not enough data in stream to read " + what)
    return data


def _fixed(layout, what):
    size = struct.calcsize(layout)
    return lambda f: struct.unpack(layout, _exactly(f, size, what))[0]


def _line(f):
    data = f.readline()
    if not data.endswith(b"\n"):
        raise ValueError("no newline found when trying to read stringnl")
    return data[:-1]


def _quoted_line(f):
    data = _line(f)
    if len(data) < 2 or data[:1] not in (b'"', b"'") or data[-1:] != data[:1]:
        raise ValueError("no string quotes around %r" % data)
    return codecs.escape_decode(data[1:-1])[0].decode("ascii")


def _counted(layout, convert, what):
    read_size = _fixed(layout, what)

    def read(f):
        size = read_size(f)
        if size < 0:
            raise ValueError("%s byte count < 0: %d" % (what, size))
        data = f.read(size)
        if len(data) == size:
            return convert(data)
        raise ValueError("expected %d bytes in a %s, but only %d remain" % (size, what, len(data)))
    return read


def _text(data):
    return str(data, "utf-8", "surrogatepass")


def _latin(data):
    return data.decode("latin-1")


def _decimal_short(f):
    data = _line(f)
    return {b"00": False, b"01": True}.get(data) if data in (b"00", b"01") else int(data)


def _decimal_long(f):
    data = _line(f)
    return int(data[:-1] if data[-1:] == b"L" else data)


def _long(data):
    return int.from_bytes(data, "little", signed=True)


# name: (bytes; -1 a line, -2.. counted), reader
_ARGS = {
    "uint1": (1, _fixed("<B", "uint1")), "uint2": (2, _fixed("<H", "uint2")), "int4": (4, _fixed("<i", "int4")),
    "uint4": (4, _fixed("<I", "uint4")), "uint8": (8, _fixed("<Q", "uint8")), "float8": (8, _fixed(">d", "float8")),
    "stringnl": (-1, _quoted_line), "stringnl_noescape": (-1, lambda f: _line(f).decode("ascii")),
    "stringnl_noescape_pair": (-1, lambda f: "%s %s" % (_line(f).decode("ascii"), _line(f).decode("ascii"))),
    "string1": (-2, _counted("<B", _latin, "string1")), "string4": (-3, _counted("<i", _latin, "string4")),
    "bytes1": (-2, _counted("<B", bytes, "bytes1")), "bytes4": (-4, _counted("<I", bytes, "bytes4")),
    "bytes8": (-5, _counted("<Q", bytes, "bytes8")), "bytearray8": (-5, _counted("<Q", bytearray, "bytearray8")),
    "unicodestringnl": (-1, lambda f: str(_line(f), "raw-unicode-escape")),
    "unicodestring1": (-2, _counted("<B", _text, "unicodestring1")), "unicodestring4": (-4, _counted("<I", _text, "unicodestring4")),
    "unicodestring8": (-5, _counted("<Q", _text, "unicodestring8")), "decimalnl_short": (-1, _decimal_short),
    "decimalnl_long": (-1, _decimal_long), "floatnl": (-1, lambda f: float(_line(f))),
    "long1": (-2, _counted("<B", _long, "long1")), "long4": (-3, _counted("<i", _long, "long4")),
}
_ARGS = {name: ArgumentDescriptor(name, n, reader, name) for name, (n, reader) in _ARGS.items()}

# name code protocol argument, what is taken from the stack, what is left there: "m" a mark, "*" all behind it, letters values
_TABLE = """
INT I 0 decimalnl_short - i; BININT J 1 int4 - i; BININT1 K 1 uint1 - i; BININT2 M 1 uint2 - i; LONG L 0 decimalnl_long - i;
LONG1 \\x8a 2 long1 - i; LONG4 \\x8b 2 long4 - i; STRING S 0 stringnl - s; BINSTRING T 1 string4 - s; SHORT_BINSTRING U 1 string1 - s;
BINBYTES B 3 bytes4 - b; SHORT_BINBYTES C 3 bytes1 - b; BINBYTES8 \\x8e 4 bytes8 - b; BYTEARRAY8 \\x96 5 bytearray8 - a;
NEXT_BUFFER \\x97 5 - - f; READONLY_BUFFER \\x98 5 - f f; NONE N 0 - - n; NEWTRUE \\x88 2 - - t; NEWFALSE \\x89 2 - - t;
UNICODE V 0 unicodestringnl - u; SHORT_BINUNICODE \\x8c 4 unicodestring1 - u; BINUNICODE X 1 unicodestring4 - u;
BINUNICODE8 \\x8d 4 unicodestring8 - u; FLOAT F 0 floatnl - d; BINFLOAT G 1 float8 - d; EMPTY_LIST ] 1 - - l; APPEND a 0 - lx l;
APPENDS e 1 - lm* l; LIST l 0 - m* l; EMPTY_TUPLE ) 1 - - p; TUPLE t 0 - m* p; TUPLE1 \\x85 2 - x p; TUPLE2 \\x86 2 - xx p;
TUPLE3 \\x87 2 - xxx p; EMPTY_DICT } 1 - - c; DICT d 0 - m* c; SETITEM s 0 - cxx c; SETITEMS u 1 - cm* c; EMPTY_SET \\x8f 4 - - e;
ADDITEMS \\x90 4 - em* e; FROZENSET \\x91 4 - m* z; POP 0 0 - x -; DUP 2 0 - x xx; MARK ( 0 - - m; POP_MARK 1 1 - m* -;
GET g 0 decimalnl_short - x; BINGET h 1 uint1 - x; LONG_BINGET j 1 uint4 - x; PUT p 0 decimalnl_short - -; BINPUT q 1 uint1 - -;
LONG_BINPUT r 1 uint4 - -; MEMOIZE \\x94 4 - x x; EXT1 \\x82 2 uint1 - x; EXT2 \\x83 2 uint2 - x; EXT4 \\x84 2 int4 - x;
GLOBAL c 0 stringnl_noescape_pair - x; STACK_GLOBAL \\x93 4 - xx x; REDUCE R 0 - xx x; BUILD b 0 - xx x;
INST i 0 stringnl_noescape_pair m* x; OBJ o 1 - mx* x; NEWOBJ \\x81 2 - xx x; NEWOBJ_EX \\x92 4 - xxx x; PROTO \\x80 2 uint1 - -;
STOP . 0 - x -; FRAME \\x95 4 uint8 - -; PERSID P 0 stringnl_noescape - x; BINPERSID Q 1 - x x
"""


class StackObject:
    """What may lie on the stack."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_KINDS = {"i": "int", "s": "bytes_or_str", "b": "bytes", "a": "bytearray", "f": "buffer", "n": "None", "t": "bool", "u": "str", "d": "float",
          "l": "list", "p": "tuple", "c": "dict", "e": "set", "z": "frozenset", "x": "any", "m": "mark", "*": "stackslice"}
_KINDS = {key: StackObject(name) for key, name in _KINDS.items()}
markobject, stackslice, anyobject = _KINDS["m"], _KINDS["*"], _KINDS["x"]
_DOCS = {"PROTO": "Protocol version indicator.", "FRAME": "Indicate the beginning of a new frame.", "STOP": "Stop the unpickling machine.",
         "MARK": "Push markobject onto the stack.", "MEMOIZE": "Store the stack top into the memo.  The stack is not popped."}

opcodes = []
for _row in _TABLE.replace("\n", " ").split(";"):
    _name, _code, _proto, _arg, _before, _after = _row.split()
    _code = chr(int(_code[2:], 16)) if _code.startswith("\\x") else _code
    opcodes.append(OpcodeInfo(_name, _code, _ARGS.get(_arg), int(_proto), _DOCS.get(_name, _name.lower().replace("_", " ").capitalize() + "."),
                              [_KINDS[c] for c in _before if c != "-"], [_KINDS[c] for c in _after if c != "-"]))
code2op = {op.code: op for op in opcodes}


def _all_ops(data, yield_end=False):
    if isinstance(data, (bytes, bytearray)):
        data = io.BytesIO(data)
    tell = data.tell if hasattr(data, "tell") else lambda: None
    while True:
        at = tell()
        code = data.read(1)
        op = code2op.get(code.decode("latin-1"))
        if op is None:
            if code == b"":
                raise ValueError("pickle exhausted before seeing STOP")
            raise ValueError("at position %s, opcode %r unknown" % ("<unknown>" if at is None else at, code))
        argument = None if op.arg is None else op.arg.reader(data)
        yield (op, argument, at, tell()) if yield_end else (op, argument, at)
        if code == b".":
            return


def genops(pickle):
    """(OpcodeInfo, argument, position) of each opcode, of bytes or a file."""
    return _all_ops(pickle)


def optimize(p):
    """The same pickle without memo entries that are never fetched."""
    fetched, opcodes, put_at = set(), [], {}
    protocol, needs_frame = 0, False
    for op, argument, at, end in _all_ops(p, yield_end=True):
        protocol = max(protocol, op.proto)
        if "PUT" in op.name:
            put_at[argument] = argument
            opcodes.append(("put", argument))
        elif op.name == "MEMOIZE":
            index = len(put_at)
            put_at[index] = index
            opcodes.append(("put", index))
        elif "FRAME" in op.name:
            needs_frame = True
        elif "GET" in op.name:
            fetched.add(argument)
            opcodes.append(("get", argument))
        elif op.name == "PROTO":
            protocol = max(protocol, argument)
            opcodes.append(p[at:end])
        else:
            opcodes.append(p[at:end])
    renumbered = {}
    opcodes = [item for item in opcodes if not isinstance(item, tuple) or item[0] == "get" or item[1] in fetched]
    body = io.BytesIO()
    for item in opcodes:
        if isinstance(item, bytes):
            body.write(item)
        elif item[0] == "put":
            number = renumbered[item[1]] = len(renumbered)
            body.write(b"\x94" if protocol >= 4 else _memo_op(b"p", b"q", b"r", number, protocol))
        else:
            body.write(_memo_op(b"g", b"h", b"j", renumbered[item[1]], protocol))
    data = body.getvalue()
    if not needs_frame or protocol < 4:
        return data
    head, rest = data[:2], data[2:]
    return head + (b"\x95" + struct.pack("<Q", len(rest)) if len(rest) >= 4 else b"") + rest


def _memo_op(text, short, long, number, protocol):
    if protocol < 1:
        return text + b"%d\n" % number
    return short + bytes([number]) if number < 256 else long + struct.pack("<I", number)


class _Machine:
    """What reads the pickle, as far as it can be foreseen: kinds of objects on a stack, the places of marks, a memo."""

    def __init__(self, memo):
        self.stack, self.marks, self.memo = [], [], memo
        self.note = self.error = None   # to be shown with the present opcode; what is wrong with it

    def step(self, op, argument):
        """Takes in an opcode up to what it pops and pushes, and returns (how many it pops, what it pushes)."""
        self.note = self.error = None
        pops, pushes = len(op.stack_before), op.stack_after
        if markobject in op.stack_before:
            pops = op.stack_before.index(markobject)
            self._pop_mark()
        elif op.name == "POP" and self.stack and self.stack[-1] is markobject:
            pops = 0
            self._pop_mark()
        if op.name in ("PUT", "BINPUT", "LONG_BINPUT"):
            self._put(argument)
        elif op.name == "MEMOIZE":
            self.note = "(as %d)" % len(self.memo)
            self._put(len(self.memo))
        elif op.name in ("GET", "BINGET", "LONG_BINGET"):
            if argument in self.memo:
                pushes = [self.memo[argument]]
            else:
                self.error = "memo key %r has never been stored into" % argument
        return pops, pushes

    def _pop_mark(self):
        if not self.marks:
            self.note = self.error = "no MARK exists on stack"
            return
        at = self.marks.pop()
        self.note = "(MARK at %s)" % ("unknown opcode offset" if at is None else at)
        while self.stack.pop() is not markobject:
            pass

    def _put(self, number):
        if number in self.memo:
            self.error = "memo key %r already defined" % number
        elif not self.stack:
            self.error = "stack is empty -- can't store into memo"
        elif self.stack[-1] is markobject:
            self.error = "can't store markobject in the memo"
        else:
            self.memo[number] = self.stack[-1]

    def exchange(self, pops, pushes, at):
        if len(self.stack) < pops:
            raise ValueError("tries to pop %d items from stack with only %d items" % (pops, len(self.stack)))
        del self.stack[len(self.stack) - pops:]
        if markobject in pushes:
            self.marks.append(at)
        self.stack.extend(pushes)


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Prints the opcodes, and checks that they make sense together.  ValueError."""
    machine = _Machine({} if memo is None else memo)
    highest, column = -1, annotate
    for op, argument, at in genops(pickle):
        highest = max(highest, op.proto)
        line = "%-4s %s%s" % (repr(op.code)[1:-1], " " * indentlevel * len(machine.marks), op.name)
        pops, pushes = machine.step(op, argument)
        remarks = [] if argument is None else [repr(argument)]
        if machine.note:
            remarks.append(machine.note)
        if remarks:
            line += " " * (10 - len(op.name)) + "".join(" " + remark for remark in remarks)
        if annotate:
            line = line.ljust(column)
            column = len(line) if len(line) <= 50 else annotate
            line += " " + op.doc.split("\n", 1)[0]
        print(line if at is None else "%5d: %s" % (at, line), file=out)
        if machine.error:
            raise ValueError(machine.error)
        machine.exchange(pops, pushes, at)
    print("highest protocol among opcodes =", highest, file=out)
    if machine.stack:
        raise ValueError("stack not empty after STOP: %r" % machine.stack)


def main():
    """The command line: shows pickles."""
    import argparse
    parser = argparse.ArgumentParser(description="show the instructions of pickles")
    parser.add_argument("pickle_file", nargs="*", help="the pickle file")
    parser.add_argument("-o", "--output", help="the file to write to")
    parser.add_argument("-m", "--memo", action="store_true", help="preserve memo between disassemblies")
    parser.add_argument("-l", "--indentlevel", default=4, type=int, help="blanks for each MARK that is open")
    parser.add_argument("-a", "--annotate", action="store_true", help="say what each opcode does")
    parser.add_argument("-p", "--preamble", default="==> {name} <==", help="the line above each pickle, if there are several")
    args = parser.parse_args()
    if not args.pickle_file:
        parser.print_help()
        return
    out = open(args.output, "w") if args.output else sys.stdout
    memo = {} if args.memo else None
    for path in args.pickle_file:
        if len(args.pickle_file) > 1:
            print(args.preamble.format(name=path), file=out)
        with sys.stdin.buffer if path == "-" else open(path, "rb") as file:
            dis(file, out, memo, args.indentlevel, 30 if args.annotate else 0)


if __name__ == "__main__":
    main()
