# Commands of .pdbrc: done once, before the first prompt; the rest waits while the program goes on.
import io
import os
import pdb
import tempfile

home = tempfile.mkdtemp()
os.environ["HOME"] = home
os.chdir(tempfile.mkdtemp())
with open(os.path.join(home, ".pdbrc"), "w") as f:
    f.write("# from home\nalias twice p %1 * 2\n\n")
with open(".pdbrc", "w") as f:
    f.write("p 'begun'\nnext\ntwice 21\n")


def stop(**options):
    out = io.StringIO()
    debugger = pdb.Pdb(stdin=io.StringIO("twice 4\ncontinue\n"), stdout=out, **options)
    debugger.set_trace()
    value = 1
    value += 1
    print([line for line in out.getvalue().replace("(Pdb) ", "").splitlines() if not line.startswith(("> ", "-> "))])


stop()  # expect: ["'begun'", '*** SyntaxError: invalid syntax', '8']
stop(readrc=False)  # expect: ['*** SyntaxError: invalid syntax']
