import io, re
import unittest, sys
def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    def setUp(self): self.addCleanup(print, 'cleanup', self._testMethodName)
    def test_ok(self): "docs here"; self.assertEqual(1,1)
    def test_fail(self): self.assertEqual([1,2,3],[1,2,4])
    def test_fail2(self): self.assertEqual('a\nb','a\nc', 'my message')
    def test_fail3(self): self.assertEqual({'a':1,'b':[1]*40},{'a':2})
    def test_err(self): 1/0
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i, msg2='x'): self.assertNotEqual(i,1)
    @unittest.skip('why not')
    def test_skip(self): pass
    def test_skip2(self): self.skipTest('inside')
    @unittest.expectedFailure
    def test_xfail(self): self.fail('x')
    @unittest.expectedFailure
    def test_xpass(self): pass
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int('x')
        self.assertIn('invalid', str(cm.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1/0)
        with self.assertRaisesRegex(ValueError, 'zzz'): int('x')
    def test_raises2(self):
        with self.assertRaises(ValueError, msg='hm'): pass
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
    def test_count(self): self.assertCountEqual([1,2,2],[1,1,2])
    def test_set(self): self.assertEqual({1,2},{2,3})
    def test_in(self): self.assertIn(5,[1,2])
    def test_less(self): self.assertLess(5,2)
    def test_logs(self):
        import logging
        with self.assertLogs('foo', level='INFO') as cm:
            logging.getLogger('foo').info('first'); logging.getLogger('foo.bar').error('second')
        self.assertEqual(cm.output, ['INFO:foo:first','ERROR:foo.bar:second'])
    def test_warns(self):
        import warnings
        with self.assertWarns(DeprecationWarning): warnings.warn('x', DeprecationWarning)
        with self.assertWarns(UserWarning): pass
    def test_chain(self):
        try: {}['k']
        except KeyError: raise RuntimeError('second')
class S(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError('no class')
    def test_x(self): pass


def run(**options):
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, **options).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    print(re.sub(r"in [0-9.]+s", "in Ts", stream.getvalue()))
    return result
print(run(verbosity=2))
print(run(failfast=True, buffer=True))
