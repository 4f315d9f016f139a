"""Cells to Python: what begins a statement may be a magic, a command or a question; line numbers stay."""
# oracle: no (cells)
from _cells.source import cell_magic, is_silenced, to_python

CELL = '''x = 1 % 2
s = """
%time in a string
!x
"""
%timeit -n 10 a.b("it's")
for i in y:
    !echo {i} \\
       more
    z = !ls "a b"
f(a,
 %b)
y.x?
x = y.z??
??foo
# really?
print("a=%d" % 3)
a, b = %magic x y
x != y
x %= 3
"abc\\
%def"
x = a \\
%b
*c, d[1] = !!ls
x: int = !ls
print(1)?
'''
python = to_python(CELL)
print(python)
print(CELL.count("\n") == python.count("\n"))
for text in ("\n\n%%time  x\na\nb", "a\n%%time", "%%bash", "%%magic?", "%%file a b\n  c\n"):
    print(cell_magic(text))
for text in ("a;  # c\n\n# d;", "a;\nb", "'a;'", "a #;", "'''\n;'''", ";", ""):
    print(repr(text), is_silenced(text))
for text in (">>> a\n... b\nc", "    a\n      b", "In [3]: x\n", "  !ls\n  %pwd"):
    print(repr(to_python(text)))
