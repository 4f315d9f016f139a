import io
import re
import sys
import unittest


def setUpModule():
    print("setUpModule")


def tearDownModule():
    print("tearDownModule")


class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self._testMethodName)
        self.addCleanup(print, "cleanup")

    def tearDown(self):
        print("tearDown")

    def test_ok(self):
        """A line of documentation.

        More.
        """
        self.assertEqual(1 + 1, 2)

    def test_fails(self):
        self.assertEqual(1, 2, "extra")

    def test_error(self):
        {}["missing"]

    def test_sub(self):
        for i in range(4):
            with self.subTest("part", i=i):
                self.assertEqual(i % 2, 0)

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    def test_skips_itself(self):
        self.skipTest("in the middle")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


@unittest.skipIf(True, "the whole class")
class Skipped(unittest.TestCase):
    def test_it(self):
        pass


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("cannot")

    def test_never(self):
        print("never")


for verbosity in (1, 2):
    out = io.StringIO()
    suite = unittest.TestLoader().loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(suite)
    print(re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue()))
    print(result, result.wasSuccessful(), suite.countTestCases())
print(unittest.TestLoader().getTestCaseNames(Fixtures)[:3], Fixtures("test_ok"), repr(Fixtures("test_ok")), Fixtures("test_ok").id())
