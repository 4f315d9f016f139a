"""What the compiler made of a function: gilt's own register code, as -X dis shows it."""
import collections
import sys
import types

import opcode
from opcode import *

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code", "get_instructions",
           "Instruction", "Bytecode", *opcode.__all__]

Positions = collections.namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4)


class Instruction(collections.namedtuple("Instruction", "opname opcode arg argval argrepr offset starts_line is_jump_target positions")):
    """An instruction.  arg and argrepr are its operands as text; argval is what the most telling one stands for."""

    __slots__ = ()


def _code_of(x):
    if isinstance(x, types.MethodType):
        x = x.__func__
    for name in ("__code__", "gi_code", "cr_code", "ag_code"):
        code = getattr(x, name, None)
        if code is not None:
            return code
    return x


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the code of a function, class, module, code object or source text; of the last traceback without one."""
    if x is None:
        distb(file=file)
        return
    x = _code_of(x)
    if isinstance(x, str):
        try:
            x = compile(x, "<dis>", "eval")
        except SyntaxError:
            x = compile(x, "<dis>", "exec")
    if isinstance(x, types.CodeType):
        disassemble(x, file=file)
    elif hasattr(x, "__dict__"):
        for name, member in sorted(x.__dict__.items()):
            member = getattr(member, "__func__", member)
            if isinstance(_code_of(member), types.CodeType) or isinstance(member, type):
                print("Disassembly of %s:" % name, file=file)
                dis(member, file=file)
                print(file=file)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Print the code of a code object."""
    from _interp import disassemble as listing
    print(listing(co), file=file, end="")


disco = disassemble


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The instructions of a function, a code object or a source text, one by one."""
    co = _code_of(compile(x, "<disassembly>", "exec") if isinstance(x, str) else x)
    if not isinstance(co, types.CodeType):
        raise TypeError("don't know how to disassemble %s objects" % type(co).__name__)
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    targets, positions = findlabels(co), list(co.co_positions())
    for line, offset, name, operands in _rows(co):
        name = name if adaptive else opcode._base[name]
        value = _value_of(co, name, operands)
        where = Positions(*positions[offset // 4]) if offset // 4 < len(positions) else Positions()
        yield Instruction(name, opmap[name], operands or None, value, operands, offset,
                          line and line + shift, offset in targets, where)


def _rows(co):
    """(line or None, offset, name, operands) of a code object's instructions, from its listing; none of those inside it."""
    from _interp import disassemble as listing
    for row in listing(co).split("\nDisassembly of ")[0].split("ExceptionTable:\n")[0].splitlines():
        if not row:
            continue
        words = row.split(None, 3 if row[:4].strip() else 2)
        line = int(words.pop(0)) if row[:4].strip() else None
        yield line, int(words[0]), words[1], words[2].strip() if len(words) > 2 else ""


def _value_of(co, name, operands):
    """A jump's target, a constant, a name, or the operands' text."""
    number = opmap[name]
    last = operands.rpartition(", ")[2]
    if number in hasjrel:
        return int(last.removeprefix("to "))
    if number in hasname and last[:1] == "(":
        return last.strip("()")
    if name == "LOAD_INT":
        return int(last)
    if number in hasconst:
        for constant in co.co_consts:
            if operands.endswith(", " + repr(constant)):
                return constant
    return operands or None


def findlabels(code):
    """The offsets to which a code object jumps."""
    return sorted({int(operands.rpartition("to ")[2]) for _, _, name, operands in _rows(code) if opmap[name] in hasjrel})


def findlinestarts(code):
    """(offset, line) where a line begins."""
    last = None
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Print the code of the function in which a traceback ends."""
    if tb is None:
        if not hasattr(sys, "last_traceback"):
            raise RuntimeError("no last traceback to disassemble")
        tb = sys.last_traceback
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """Facts about a code object as text."""
    co = _code_of(x)
    if isinstance(co, str):
        co = compile(co, "<disassembly>", "exec")
    if not isinstance(co, types.CodeType):
        raise TypeError("don't know how to disassemble %s objects" % type(co).__name__)
    rows = [("Name", co.co_name), ("Filename", co.co_filename), ("Argument count", co.co_argcount),
            ("Positional-only arguments", co.co_posonlyargcount), ("Kw-only arguments", co.co_kwonlyargcount),
            ("Number of locals", co.co_nlocals), ("Flags", hex(co.co_flags))]
    lines = ["%-18s %s" % (name + ":", value) for name, value in rows]
    for title, names in (("Constants", map(repr, co.co_consts)), ("Names", co.co_names), ("Variable names", co.co_varnames),
                         ("Free variables", co.co_freevars), ("Cell variables", co.co_cellvars)):
        names = list(names)
        if names:
            lines.append(title + ":")
            lines += ["%4d: %s" % pair for pair in enumerate(names)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print the same."""
    print(code_info(co), file=file)


class Bytecode:
    """One code object: iterate over its instructions, or ask for dis() and info()."""

    def __init__(self, x, *, first_line=None, current_offset=None):
        self.codeobj = _code_of(compile(x, "<disassembly>", "exec") if isinstance(x, str) else x)
        self._original_object = x
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    @classmethod
    def from_traceback(cls, tb):
        """That of the function in which a traceback ends."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def __repr__(self):
        return "Bytecode({!r})".format(self._original_object)

    def info(self):
        """Facts about the code object."""
        return code_info(self.codeobj)

    def dis(self):
        """The listing as one string."""
        from _interp import disassemble as listing
        return listing(self.codeobj)


def main():
    """python -m dis FILE: its code; standard input without a name."""
    import sys
    name = sys.argv[1] if len(sys.argv) > 1 else "-"
    if name == "-":
        source, name = sys.stdin.read(), "<stdin>"
    else:
        with open(name, "rb") as file:
            source = file.read()
    dis(compile(source, name, "exec"))


if __name__ == "__main__":
    main()
