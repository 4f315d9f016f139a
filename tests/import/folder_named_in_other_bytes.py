# A folder whose name is no UTF-8, as where we are and on the path.
import os
import sys
import tempfile

folder = os.path.join(os.fsencode(tempfile.mkdtemp()), b"odd\xff")
os.mkdir(folder)
for name in b"found_here.py", b"found_there.py":
    with open(os.path.join(folder, name), "w") as file:
        file.write("print(__name__, ascii(__file__.rpartition('/')[0][-4:]))\n")

os.chdir(folder)
sys.path.insert(0, "")
import found_here  # expect: found_here 'odd\udcff'

os.chdir("/")
sys.path[0] = os.fsdecode(folder)
import found_there  # expect: found_there 'odd\udcff'
