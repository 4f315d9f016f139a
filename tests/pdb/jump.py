# The debugger's jump: back, out of a loop, and not into one.
import io
import pdb
import sys
def f():
    total = 1
    for i in range(3):
        total += i
    print('end', total)
    return total
commands = 'b 9\nc\nj 6\nn\np total\nc\nj 8\nj 99\nj x\nj 10\nc\n'
answers = io.StringIO()
debugger = pdb.Pdb(stdin=io.StringIO(commands), stdout=answers, nosigint=True, readrc=False)
debugger.use_rawinput = False
debugger.runcall(f)
for line in answers.getvalue().splitlines():
    print(line.replace(__file__, 'FILE'))
