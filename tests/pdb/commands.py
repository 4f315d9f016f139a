# The debugger's commands, read from a text.
import io
import os
import pdb
import sys
def inner(x):
    y = x * 2
    return y
def outer(a, b=3):
    total = 0
    for i in range(a):
        total += inner(i)
    return total + b
def divide():
    z = 1
    return z / 0
class Script(pdb.Pdb):
    def __init__(self, lines):
        super().__init__(stdin=io.StringIO("\n".join(lines.split(";")) + "\n"), stdout=sys.stdout, nosigint=True, readrc=False)
    def canonic(self, filename):
        return os.path.basename(filename)
def go(lines, f, *args):
    print("=====", lines)
    try:
        print("result", Script(lines).runcall(f, *args))
    except BaseException as e:
        print(type(e).__name__, e)
    pdb.bdb.Breakpoint.clearBreakpoints()
go("s;n;n;n;s;a;p x;u;p total, i;d;r;rv;c", outer, 2)
go("n;l;ll;whatis inner;whatis a;pp [1]*3;p nosuch;x=7;p x;b inner;c;c;b;cl 1;c", outer, 3)
go("n;b 12, i==1;c;p i;display total;n;n;disable 1;enable 1;tbreak inner;b;c;unt;q", outer, 3)
go("b nosuchf;b 9999;ignore 1 2;help zz;alias pi p %1+1;pi 4;condition 1 x;n;n;c", outer, 1)
go("n;n;n;c", divide)
def stops_here():
    q = 4
    Script("p q;n;c").set_trace()
    q = 5
    return q
print(stops_here())
try:
    divide()
except ZeroDivisionError:
    p = Script("p z;l;q")
    p.reset()
    p.interaction(None, sys.exc_info()[2])
