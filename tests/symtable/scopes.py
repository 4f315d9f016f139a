# Every scope of a program, and what each name in it is.
import symtable

source = '''
import os, sys as s
x: int = 1
global_used = y
def f(a, b=2, *args, **kw):
    """doc"""
    global g
    g = a
    z = 1
    def inner():
        nonlocal z
        z = len(a)
        return [q for q in b if q]
    lambda t: t + z
    return inner
class C(Base):
    attr = 1
    __priv = 2
    def m(self):
        return __class__, self.__priv
    def n(self): super()
async def co(): await f
def gen(): yield 1
if (w := 3): pass
del x
for i in range(3): pass
'''
TESTS = ("referenced", "parameter", "global", "nonlocal", "declared_global", "local", "annotated", "free", "imported", "assigned", "namespace")


def show(table, depth=0):
    indent = "  " * depth
    print(indent, table, table.get_type(), table.get_name(), table.get_lineno(), table.is_optimized(), table.is_nested(), table.has_children())
    if isinstance(table, symtable.Function):
        print(indent, table.get_parameters(), sorted(table.get_locals()), sorted(table.get_globals()), table.get_nonlocals(), sorted(table.get_frees()))
    if isinstance(table, symtable.Class):
        print(indent, table.get_methods())
    for symbol in sorted(table.get_symbols(), key=lambda symbol: symbol.get_name()):
        print(indent, symbol, [test for test in TESTS if getattr(symbol, "is_" + test)()], symbol.get_namespaces())
    for child in table.get_children():
        show(child, depth + 1)


show(symtable.symtable(source, "f.py", "exec"))
# expect:  <SymbolTable for module f.py> module top 0 False False True
# expect:  <symbol 'Base'> ['referenced', 'global'] ()
# expect:  <symbol 'C'> ['global', 'local', 'assigned', 'namespace'] [<Class SymbolTable for C in f.py>]
# expect:  <symbol 'co'> ['global', 'local', 'assigned', 'namespace'] [<Function SymbolTable for co in f.py>]
# expect:  <symbol 'f'> ['global', 'local', 'assigned', 'namespace'] [<Function SymbolTable for f in f.py>]
# expect:  <symbol 'g'> ['global', 'declared_global'] ()
# expect:  <symbol 'gen'> ['global', 'local', 'assigned', 'namespace'] [<Function SymbolTable for gen in f.py>]
# expect:  <symbol 'global_used'> ['global', 'local', 'assigned'] ()
# expect:  <symbol 'i'> ['global', 'local', 'assigned'] ()
# expect:  <symbol 'int'> ['referenced', 'global'] ()
# expect:  <symbol 'os'> ['global', 'local', 'imported'] ()
# expect:  <symbol 'range'> ['referenced', 'global'] ()
# expect:  <symbol 's'> ['global', 'local', 'imported'] ()
# expect:  <symbol 'w'> ['global', 'local', 'assigned'] ()
# expect:  <symbol 'x'> ['global', 'local', 'annotated', 'assigned'] ()
# expect:  <symbol 'y'> ['referenced', 'global'] ()
# expect:    <Function SymbolTable for f in f.py> function f 5 True False True
# expect:    ('a', 'b', 'args', 'kw') ['a', 'args', 'b', 'inner', 'kw', 'z'] ['g'] () []
# expect:    <symbol 'a'> ['referenced', 'parameter', 'local'] ()
# expect:    <symbol 'args'> ['parameter', 'local'] ()
# expect:    <symbol 'b'> ['parameter', 'local'] ()
# expect:    <symbol 'g'> ['global', 'declared_global', 'assigned'] ()
# expect:    <symbol 'inner'> ['referenced', 'local', 'assigned', 'namespace'] [<Function SymbolTable for inner in f.py>]
# expect:    <symbol 'kw'> ['parameter', 'local'] ()
# expect:    <symbol 'z'> ['local', 'assigned'] ()
# expect:      <Function SymbolTable for inner in f.py> function inner 10 True True True
# expect:      () [] ['len'] ('z',) ['a', 'b', 'z']
# expect:      <symbol 'a'> ['referenced', 'free'] ()
# expect:      <symbol 'b'> ['referenced', 'free'] ()
# expect:      <symbol 'len'> ['referenced', 'global'] ()
# expect:      <symbol 'z'> ['nonlocal', 'free', 'assigned'] ()
# expect:        <Function SymbolTable for listcomp in f.py> function listcomp 13 True True False
# expect:        ('.0',) ['.0', 'q'] [] () []
# expect:        <symbol '.0'> ['parameter', 'local'] ()
# expect:        <symbol 'q'> ['referenced', 'local', 'assigned'] ()
# expect:      <Function SymbolTable for lambda in f.py> function lambda 14 True True False
# expect:      ('t',) ['t'] [] () ['z']
# expect:      <symbol 't'> ['referenced', 'parameter', 'local'] ()
# expect:      <symbol 'z'> ['referenced', 'free'] ()
# expect:    <Class SymbolTable for C in f.py> class C 16 False False True
# expect:    ('m', 'n')
# expect:    <symbol '_C__priv'> ['local', 'assigned'] ()
# expect:    <symbol 'attr'> ['local', 'assigned'] ()
# expect:    <symbol 'm'> ['local', 'assigned', 'namespace'] [<Function SymbolTable for m in f.py>]
# expect:    <symbol 'n'> ['local', 'assigned', 'namespace'] [<Function SymbolTable for n in f.py>]
# expect:      <Function SymbolTable for m in f.py> function m 19 True False False
# expect:      ('self',) ['self'] [] () ['__class__']
# expect:      <symbol '__class__'> ['referenced', 'free'] ()
# expect:      <symbol 'self'> ['referenced', 'parameter', 'local'] ()
# expect:      <Function SymbolTable for n in f.py> function n 21 True False False
# expect:      ('self',) ['self'] ['super'] () ['__class__']
# expect:      <symbol '__class__'> ['referenced', 'free'] ()
# expect:      <symbol 'self'> ['parameter', 'local'] ()
# expect:      <symbol 'super'> ['referenced', 'global'] ()
# expect:    <Function SymbolTable for co in f.py> function co 22 True False False
# expect:    () [] ['f'] () []
# expect:    <symbol 'f'> ['referenced', 'global'] ()
# expect:    <Function SymbolTable for gen in f.py> function gen 23 True False False
# expect:    () [] [] () []
show(symtable.symtable("(lambda: y)()", "?", "eval"))
# expect:  <SymbolTable for module ?> module top 0 False False True
# expect:    <Function SymbolTable for lambda in ?> function lambda 1 True False False
# expect:    () [] ['y'] () []
# expect:    <symbol 'y'> ['referenced', 'global'] ()
show(symtable.symtable(b"x = 1", "?", "single"))
# expect:  <SymbolTable for module ?> module top 0 False False False
# expect:  <symbol 'x'> ['global', 'local', 'assigned'] ()
for arguments in (("def f(:", "?", "exec"), ("x", "?", "foo"), (3, "?", "exec"), ("def f():\n  global x\n  nonlocal x", "?", "exec")):
    try:
        symtable.symtable(*arguments)
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: SyntaxError invalid syntax (?, line 1)
        # expect: ValueError symtable() arg 3 must be 'exec' or 'eval' or 'single'
        # expect: TypeError symtable() arg 1 must be a string or bytes object
        # expect: SyntaxError name 'x' is nonlocal and global (?, line 2)
table = symtable.symtable("def a(): pass\ndef a(): pass\nb = 1", "?", "exec")
for name in "ab":
    try:
        print(table.lookup(name).get_namespace())
    except ValueError as e:
        print(e)  # expect: name is bound to multiple namespaces
        # expect: name is not bound to any namespaces
