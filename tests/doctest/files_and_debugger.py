# Text files as test cases, suites that run twice, and a debugger that an example starts.
import doctest
import os
import sys
import tempfile
import unittest


def stop():
    y = 2
    import pdb; pdb.set_trace()


folder = tempfile.mkdtemp()
path = os.path.join(folder, "examples.txt")
with open(path, "w", encoding="utf-8") as f:
    f.write(">>> 'föö'\n'f\\xf6\\xf6'\n>>> 1 + 1\n2\n>>> __file__.endswith('examples.txt')\nTrue\n>>> missing\n3\n")
suite = doctest.DocFileSuite(path, module_relative=False, encoding="utf-8")
for _ in range(2):
    result = unittest.TestResult()
    suite.run(result)
    print(result)  # expect: <unittest.result.TestResult run=1 errors=0 failures=1>
    # expect: <unittest.result.TestResult run=1 errors=0 failures=1>
case = next(iter(suite))
print(case.id(), str(case) == path, type(case).__name__)  # expect: examples_txt True DocFileCase
print(result.failures[0][1].replace(folder, "").split("\n")[3:9])
# expect: ['AssertionError: Failed doctest test for examples.txt', '  File "/examples.txt", line 0', '', '----------------------------------------------------------------------', 'File "/examples.txt", line 7, in examples.txt', 'Failed example:']
try:
    doctest.DocFileSuite(path, module_relative=False, package="unittest")
except ValueError as problem:
    print(problem)  # expect: Package may only be specified for module-relative paths.


class Typed:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        print(self.lines[0])
        return self.lines.pop(0) + "\n"


TEXT = """
>>> x = 42
>>> import pdb; pdb.set_trace()
>>> print(x)
42
>>> stop()
"""
test = doctest.DocTestParser().get_doctest(TEXT, globals(), "name", "name.py", 0)
sys.stdin = Typed("print(x)", "continue", "print(y)", "up", "print(x)", "continue")
print(doctest.DocTestRunner(verbose=False).run(test, clear_globs=False))  # expect: --Return--
# expect: > <doctest name[1]>(1)<module>()->None
# expect: -> import pdb; pdb.set_trace()
# expect: (Pdb) print(x)
# expect: 42
# expect: (Pdb) continue
# expect: --Return--
# expect: > files_and_debugger.py(11)stop()->None
# expect: -> import pdb; pdb.set_trace()
# expect: (Pdb) print(y)
# expect: 2
# expect: (Pdb) up
# expect: > <doctest name[3]>(1)<module>()->None
# expect: -> stop()
# expect: (Pdb) print(x)
# expect: 42
# expect: (Pdb) continue
# expect: TestResults(failed=0, attempted=4)
