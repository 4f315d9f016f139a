"""What the compiler made of a function: gilt's own register code, as -X dis shows it."""
import sys
import types

__all__ = ["dis", "disassemble", "distb", "code_info", "show_code", "Bytecode"]


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
    """The listing of one code object: iterate over its lines, or ask for dis() and info()."""

    def __init__(self, x, *, first_line=None, current_offset=None):
        self.codeobj = _code_of(compile(x, "<disassembly>", "exec") if isinstance(x, str) else x)
        self._original_object = x

    def __iter__(self):
        return iter(self.dis().splitlines())

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
