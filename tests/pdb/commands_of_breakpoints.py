# The debugger's `commands`: lists that are carried out at a breakpoint; what its help says without a docstring.
import io
import os
import pdb


class Own(pdb.Pdb):
    def do_nodoc(self, arg): pass


def squares():
    debugger.set_trace()
    total = 0
    for i in range(4):
        square = i * i
        total += square
    return total


FIRST = squares.__code__.co_firstlineno
LINES = f"""help nodoc
commands 9
commands x
b {FIRST + 4}
commands
silent
p ("i is", i)
end
b {FIRST + 5}, i == 2
commands 2
p ("square", square)
continue
b {FIRST + 6}
commands 3
p total
end
c
c
c
commands 3
end
c
c
c
"""
debugger = Own(stdin=io.StringIO(LINES), stdout=(out := io.StringIO()), nosigint=True, readrc=False)
debugger.use_rawinput = False
debugger.prompt = "> "
print(squares())
print(out.getvalue().replace(os.path.dirname(os.path.abspath(__file__)), "HERE"))
