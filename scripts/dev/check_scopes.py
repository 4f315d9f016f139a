"""Compares gilt's scopes and the meaning of every name with CPython's symtable module:  check_scopes.py FRONTEND FILE..."""
import subprocess
import sys
import symtable


def kind(symbol, scope):
    module = scope.get_type() == "module"
    if symbol.is_free():
        return "f"
    if symbol.is_declared_global():
        return "G"
    if module:
        return "G" if symbol.is_assigned() or symbol.is_imported() or symbol.is_annotated() else "g"
    if symbol.is_global():
        return "g"
    return "c" if symbol._Symbol__scope == symtable.CELL else "l"


def lines(scope, out):
    names = sorted((s for s in scope.get_symbols()), key=lambda s: s.get_name().encode())
    out.append(f"{scope.get_name()}:" + "".join(f" {s.get_name()}={kind(s, scope)}" for s in names))
    for child in scope.get_children():
        lines(child, out)


def main():
    wrong = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8", errors="replace") as f:
            source = f.read()
        want = []
        lines(symtable.symtable(source, path, "exec"), want)
        got = subprocess.run([sys.argv[1], "scopes", path], capture_output=True, text=True, timeout=20).stdout.rstrip("\0").splitlines()
        if want != got:
            wrong += 1
            differing = [(a, b) for a, b in zip(want, got) if a != b][:1]
            print(f"{path}: {len(want)} and {len(got)} scopes", *(differing[0] if differing else ()), sep="\n    ")
    print(f"{len(sys.argv) - 2} files, {wrong} differ")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
