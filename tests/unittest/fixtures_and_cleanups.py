import io, unittest
def note(*a): print(*a)
def setUpModule(): note('setUpModule'); unittest.addModuleCleanup(note, 'module cleanup')
def tearDownModule(): note('tearDownModule')
class CM:
    def __enter__(self): note('enter'); return 5
    def __exit__(self, *a): note('leave')
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): note('A.setUpClass'); cls.addClassCleanup(note, 'class cleanup'); cls.enterClassContext(CM())
    @classmethod
    def tearDownClass(cls): note('A.tearDownClass')
    def setUp(self): note('setUp'); self.addCleanup(note, 'cleanup 1'); self.addCleanup(note, 'cleanup 2')
    def tearDown(self): note('tearDown')
    def test_1(self): note('test_1', self.enterContext(CM()))
    def test_2(self): self.fail()
class B(unittest.TestCase):
    def setUp(self): raise unittest.SkipTest('not now')
    def tearDown(self): note('never')
    def test_1(self): note('never')
@unittest.skipIf(True, 'whole class')
class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls): note('never')
    def test_1(self): note('never')
class D(unittest.TestCase):
    def runTest(self): self.assertTrue(self._testMethodName == 'runTest')
s = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, (A, B, C, D)))
print(s.countTestCases())  # expect: 5
r = unittest.TestResult()
s.run(r)  # expect: setUpModule
# expect: A.setUpClass
# expect: enter
# expect: setUp
# expect: enter
# expect: test_1 5
# expect: tearDown
# expect: leave
# expect: cleanup 2
# expect: cleanup 1
# expect: setUp
# expect: tearDown
# expect: cleanup 2
# expect: cleanup 1
# expect: A.tearDownClass
# expect: leave
# expect: class cleanup
# expect: tearDownModule
# expect: module cleanup
print(r, r.skipped, [str(t) for t, _ in r.failures], s.countTestCases(), list(s))
# expect: <unittest.result.TestResult run=5 errors=0 failures=1> [(<__main__.B testMethod=test_1>, 'not now'), (<__main__.C testMethod=test_1>, 'whole class')] ['test_2 (__main__.A.test_2)'] 5 [None, None, None, None]
print(unittest.FunctionTestCase(lambda: note('function')).run())  # expect: function
# expect: <unittest.result.TestResult run=1 errors=0 failures=0>
print(A('test_1') == A('test_1'), A('test_1') == A('test_2'), repr(A('test_1')), A('test_2').id())
# expect: True False <__main__.A testMethod=test_1> __main__.A.test_2
try: A('nope')
except ValueError as e: print(e)  # expect: no such test method in <class '__main__.A'>: nope
try: B('test_1').debug()
except unittest.SkipTest as e: print(repr(e))  # expect: SkipTest('not now')
