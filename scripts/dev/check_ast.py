"""Compares gilt's syntax trees, positions included, with those of the Python that runs this:

    check_ast.py FRONTEND FILE_OR_DIR...

FRONTEND is the program tests/unit/frontend_main.c.  Prints the first difference of each file that differs.
"""
import ast
import os
import subprocess
import sys


def text(s):
    data = s if isinstance(s, bytes) else s.encode("utf-8", "surrogatepass")
    return "'" + "".join(chr(c) if 32 <= c < 127 and c not in (39, 92) else f"\\x{c:02x}" for c in data) + "'"


def constant(v):
    if isinstance(v, bytes):
        return "b" + text(v)
    if isinstance(v, str):
        return text(v)
    if isinstance(v, float):
        return f"float:{v:.17g}"
    if isinstance(v, complex):
        return f"complex:{v.imag:.17g}"
    return repr(v)


def dump(node, out, depth):
    indent = "\n" + " " * (depth + 1)
    out.append(type(node).__name__ + "(")
    for name in node._fields:
        value = getattr(node, name, None)
        if name in ("type_comment", "kind"):
            continue
        out.append(f"{indent}{name}=")
        if isinstance(node, (ast.Constant, ast.MatchSingleton)):
            out.append(constant(value))
        elif isinstance(value, list):
            simple = name in ("ops", "kwd_attrs") or (name == "names" and isinstance(node, (ast.Global, ast.Nonlocal)))
            out.append("[")
            for i, item in enumerate(value):
                if simple:
                    out.append((", " if i else "") + (text(item) if isinstance(item, str) else type(item).__name__ + "()"))
                    continue
                out.append(("," if i else "") + "\n" + " " * (depth + 2))
                out.append("None") if item is None else dump(item, out, depth + 2)
            out.append("]")
        elif isinstance(value, (ast.operator, ast.unaryop, ast.boolop, ast.expr_context)):
            out.append(type(value).__name__ + "()")
        elif isinstance(value, ast.AST):
            dump(value, out, depth + 1)
        elif isinstance(value, str):
            out.append(text(value))
        else:
            out.append(repr(value))
    if "lineno" in node._attributes:
        out.append(f"{indent}@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}")
    out.append(")")


def expected(path):
    with open(path, "rb") as f:
        source = f.read()
    out = []
    dump(ast.parse(source, path), out, 0)
    return "".join(out)


def big(line):
    """big16:ff -> 255, so that large ints compare."""
    at = line.find("value=big")
    if at < 0:
        return line
    base, digits = line[at + 9:].rstrip(")],").split(":")
    rest = line[at + 9:][len(base) + 1 + len(digits):]
    return line[:at] + "value=" + str(int(digits, int(base))) + rest


def files(args):
    for arg in args:
        if os.path.isdir(arg):
            for root, _, names in os.walk(arg):
                yield from (os.path.join(root, n) for n in sorted(names) if n.endswith(".py"))
        else:
            yield arg


def main():
    import warnings
    warnings.simplefilter("ignore")
    sys.set_int_max_str_digits(0)
    sys.setrecursionlimit(20000)
    frontend, checked, wrong = sys.argv[1], 0, 0
    for path in files(sys.argv[2:]):
        try:
            want = expected(path)
        except (SyntaxError, ValueError):
            continue
        run = subprocess.run([frontend, "dump", path], capture_output=True, timeout=20)
        got = run.stdout.decode("utf-8", "replace").rstrip("\0")
        checked += 1
        if run.returncode:
            print(f"{path}: exit {run.returncode}")
            wrong += 1
            continue
        for i, (a, b) in enumerate(zip(want.split("\n"), got.split("\n"))):
            if a != b and a != big(b):
                print(f"{path}: dump line {i}: want {a!r}, got {b!r}   in {' / '.join(want.split(chr(10))[max(0, i - 4):i])}")
                wrong += 1
                break
        else:
            if want.count("\n") != got.count("\n"):
                print(f"{path}: want {want[:80]!r} got {got[:200]!r}")
                wrong += 1
    print(f"{checked} files, {wrong} differ")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
