import os
import py_compile
import tempfile

with tempfile.TemporaryDirectory() as top:
    name = os.path.join(top, "x.py")
    with open(name, "w") as file:
        file.write("x = (1,\n")
    try:
        py_compile.compile(name, doraise=True)
    except py_compile.PyCompileError as e:
        print(e.exc_type_name, str(e).replace(top, "TOP"), e.file == name)
        # expect: SyntaxError   File "TOP/x.py", line 1
        # expect:     x = (1,
        # expect:         ^
        # expect: SyntaxError: '(' was never closed
        # expect:  True
    with open(name, "w") as file:
        file.write("x = 1\n")
    py_compile.compile(name, doraise=True)
