import logging
import unittest
import warnings


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()
checks = [
    lambda: t.assertEqual([1, 2, 3], [1, 5, 3, 4]), lambda: t.assertEqual((1,), (2,)), lambda: t.assertEqual({"a": 1}, {"a": 2, "b": 3}), lambda: t.assertEqual({1, 2}, {2, 3}),
    lambda: t.assertEqual("line one\nline two\n", "line one\nline 2\n"), lambda: t.assertEqual("abc", "abd"), lambda: t.assertEqual(1, "1"), lambda: t.assertNotEqual(1, 1), lambda: t.assertTrue(0), lambda: t.assertFalse([1]),
    lambda: t.assertIs(1, 2), lambda: t.assertIsNot(t, t), lambda: t.assertIsNone(5), lambda: t.assertIsNotNone(None), lambda: t.assertIn(1, [2]), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertNotIsInstance(1, int),
    lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertAlmostEqual(1.0, 1.1, delta=0.05), lambda: t.assertNotAlmostEqual(1.0, 1.00000001), lambda: t.assertGreater(1, 2), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertLess(2, 1), lambda: t.assertLessEqual(2, 1),
    lambda: t.assertRegex("abc", r"\d"), lambda: t.assertNotRegex("a1", r"\d"), lambda: t.assertCountEqual([1, 1, 2], [1, 2, 2]), lambda: t.assertSequenceEqual([1], (2,)), lambda: t.assertRaises(ValueError, int, "5"), lambda: t.assertRaisesRegex(ValueError, "nothing", int, "x"),
    lambda: t.assertEqual("x" * 200 + "a", "x" * 200 + "b"), lambda: t.assertEqual(list(range(200)), list(range(199))), lambda: t.fail("plain"), lambda: t.assertEqual(1, 2, "with a message"), lambda: t.assertWarns(DeprecationWarning, lambda: None), lambda: t.assertListEqual([1], (1,)),
]
for check in checks:
    try:
        check()
        print("passed?")
    except AssertionError as e:
        print(e)
with t.assertRaises(KeyError) as context:
    {}["k"]
print(repr(context.exception))
with t.assertRaisesRegex(ValueError, "invalid literal"):
    int("x")
t.assertRaises(ZeroDivisionError, lambda: 1 / 0)
try:
    with t.assertRaises(KeyError):
        pass
except AssertionError as e:
    print(e)
try:
    t.assertRaises(3)
except TypeError as e:
    print(e)
with t.assertWarns(UserWarning) as context:
    warnings.warn("careful")
print(context.warning)
with t.assertLogs("a", level="INFO") as context:
    logging.getLogger("a").info("one")
    logging.getLogger("a.b").error("two")
print(context.output)
try:
    with t.assertLogs("a"):
        pass
except AssertionError as e:
    print(e)
t.assertAlmostEqual(0.1 + 0.2, 0.3)
t.assertCountEqual([1, 2], [2, 1])
t.assertEqual(float("inf"), float("inf"))
print("all well")
