import os, sys
sys.path.insert(0, os.environ["TMPDIR"])
os.chdir(os.environ["TMPDIR"])
os.mkdir("pkg")
open("pkg/__init__.py", "w").close()
body = "import unittest\nclass T(unittest.TestCase):\n    def test_a(self): print('a')\n    def test_b(self): self.fail('b')\n"
for name in "pkg/test_one.py", "test_two.py": open(name, "w").write(body)
open("test_broken.py", "w").write("import nothing_like_this\n")
import unittest, io, contextlib
for argv in ["-v", "test_two"], ["-q", "test_two.T.test_a"], ["-k", "_a", "test_two", "pkg.test_one"], ["discover", "-p", "test_[ot]*.py"], ["test_broken"], ["test_two.T.nope"]:
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try: unittest.main(module=None, argv=["prog"] + argv)
        except SystemExit as e: print(e.code)
    lines = [l for l in err.getvalue().splitlines() if not l.startswith(("Ran ", "  File", "    "))]
    print(lines)  # expect: a
    # expect: True
    # expect: ['test_a (test_two.T.test_a) ... ok', 'test_b (test_two.T.test_b) ... FAIL', '', '======================================================================', 'FAIL: test_b (test_two.T.test_b)', '----------------------------------------------------------------------', 'Traceback (most recent call last):', 'AssertionError: b', '', '----------------------------------------------------------------------', '', 'FAILED (failures=1)']
    # expect: a
    # expect: False
    # expect: ['----------------------------------------------------------------------', '', 'OK']
    # expect: a
    # expect: a
    # expect: False
    # expect: ['..', '----------------------------------------------------------------------', '', 'OK']
    # expect: a
    # expect: a
    # expect: False
    # expect: ['..', '----------------------------------------------------------------------', '', 'OK']
    # expect: True
    # expect: ['E', '======================================================================', 'ERROR: test_broken (unittest.loader._FailedTest.test_broken)', '----------------------------------------------------------------------', 'ImportError: Failed to import test module: test_broken', 'Traceback (most recent call last):', "ModuleNotFoundError: No module named 'nothing_like_this'", '', '', '----------------------------------------------------------------------', '', 'FAILED (errors=1)']
    # expect: True
    # expect: ['E', '======================================================================', 'ERROR: nope (unittest.loader._FailedTest.nope)', '----------------------------------------------------------------------', "AttributeError: type object 'T' has no attribute 'nope'", '', '----------------------------------------------------------------------', '', 'FAILED (errors=1)']
  
  
  
  
  
  
  
  
  
  
  
  
  
