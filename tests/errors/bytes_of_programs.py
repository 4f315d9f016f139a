# A program's file that is not UTF-8, names an encoding that does not exist, or contradicts itself.
import os
import subprocess
import sys
import tempfile

os.chdir(tempfile.gettempdir())

programs = [b"\x89", b'print(1)\nx = "caf\xe9"\n', b"\n\n\n# \xe9 comment\nprint(2)", b'x = """\nabc\n\xe9\n"""', b"# coding: foo\nx",
            b"# coding: utf-16\nx", b"# coding: hex\nx", b"# coding: punycode\nx",
            b"\xef\xbb\xbf# coding: latin-1\nx", b'#coding: latin-1\nprint(ascii("caf\xe9"))\n', b'\xef\xbb\xbfprint(ascii("caf\xc3\xa9"))\n']
for program in programs:
    with open("program.py", "wb") as f:
        f.write(program)
    done = subprocess.run([sys.executable, "program.py"], capture_output=True, text=True)
    print(done.stdout.strip(), done.stderr.strip().replace(done.stderr.partition("in file ")[2].rpartition("program.py")[0] or "\0", ""))
