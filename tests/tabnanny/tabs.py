import os
import tabnanny
import tempfile

for text in ("if 1:\n    a\n    b\n", "if 1:\n\ta\n        b\n", "if 1:\n        a\n\tb\n", "def f(:\n"):
    with tempfile.TemporaryDirectory() as top:
        os.chdir(top)
        with open("t.py", "w") as f:
            f.write(text)
        tabnanny.verbose = 0
        tabnanny.check("t.py")
        tabnanny.verbose = 1
        tabnanny.check("t.py")
        os.chdir("/")  # expect: 't.py': Clean bill of health.
        # expect: t.py 3 '        b\n'
        # expect: 't.py': *** Line 3: trouble in tab city! ***
        # expect: offending line: '        b\n'
        # expect: indent not equal e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7, 9
        # expect: t.py 3 '\tb\n'
        # expect: 't.py': *** Line 3: trouble in tab city! ***
        # expect: offending line: '\tb\n'
        # expect: indent not equal e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7, 9
# expect-error: 't.py': Token Error: ('EOF in multi-line statement', (2, 0))
# exit: 0
