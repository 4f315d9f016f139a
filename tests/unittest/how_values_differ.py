import io, re, sys
import unittest
class T(unittest.TestCase):
    maxDiff=None
    def t(self,a,b):
        with self.subTest(): self.assertEqual(a,b)
    def test_a(self):
        self.t('x'*100+'a','x'*100+'b'); self.t('x'*50+'a'*60,'x'*50+'b'*90); self.t('a'*100,'b'*100); self.t([1]*30,[1]*29+[2]); self.t((1,2),(1,2,3)); self.t({1:2},{1:3}); self.t(1.5,2); self.t('ab','ac'); self.t('','x'); self.t('a\n','a'); self.t([[1,2]],[[1,3]]); self.t(b'x'*200,b'y'*200); self.t(None,0)
        self.t(set(range(5)),set(range(1,7))); self.t(frozenset([1]),frozenset([2]))
    def test_seq(self):
        self.assertSequenceEqual([1,2],(1,2)); self.assertSequenceEqual('ab',['a','c'])


stream = io.StringIO()
unittest.TextTestRunner(stream).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(re.sub(r"in [0-9.]+s", "in Ts", stream.getvalue()))  # expect: FFFFFFFFFFFFFFFF
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'xxxx[35 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa' != 'xxxx[35 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb'
# expect: - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa
# expect: ?                                                                                                     ^
# expect: + xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb
# expect: ?                                                                                                     ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'xxxx[41 chars]xxxxxaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa[15 chars]aaaa' != 'xxxx[41 chars]xxxxxbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb[45 chars]bbbb'
# expect: - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# expect: + xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa[55 chars]aaaa' != 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb[55 chars]bbbb'
# expect: - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# expect: + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [1, 1[22 chars] 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] != [1, 1[22 chars] 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]
# expect:
# expect: First differing element 29:
# expect: 1
# expect: 2
# expect:
# expect:   [1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect:    1,
# expect: -  1]
# expect: +  2]
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Tuples differ: (1, 2) != (1, 2, 3)
# expect:
# expect: Second tuple contains 1 additional elements.
# expect: First extra element 2:
# expect: 3
# expect:
# expect: - (1, 2)
# expect: + (1, 2, 3)
# expect: ?      +++
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: {1: 2} != {1: 3}
# expect: - {1: 2}
# expect: ?     ^
# expect:
# expect: + {1: 3}
# expect: ?     ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 1.5 != 2
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'ab' != 'ac'
# expect: - ab
# expect: + ac
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: '' != 'x'
# expect: + x
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'a\n' != 'a'
# expect: - a
# expect: + a
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [[1, 2]] != [[1, 3]]
# expect:
# expect: First differing element 0:
# expect: [1, 2]
# expect: [1, 3]
# expect:
# expect: - [[1, 2]]
# expect: ?      ^
# expect:
# expect: + [[1, 3]]
# expect: ?      ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx[155 chars]xxxx' != b'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy[155 chars]yyyy'
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: None != 0
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Items in the first set but not the second:
# expect: 0
# expect: Items in the second set but not the first:
# expect: 5
# expect: 6
# expect:
# expect: ======================================================================
# expect: FAIL: test_a (__main__.T.test_a) (<subtest>)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 6, in t
# expect:     with self.subTest(): self.assertEqual(a,b)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Items in the first set but not the second:
# expect: 1
# expect: Items in the second set but not the first:
# expect: 2
# expect:
# expect: ======================================================================
# expect: FAIL: test_seq (__main__.T.test_seq)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "how_values_differ.py", line 11, in test_seq
# expect:     self.assertSequenceEqual([1,2],(1,2)); self.assertSequenceEqual('ab',['a','c'])
# expect:                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Sequences differ: 'ab' != ['a', 'c']
# expect:
# expect: First differing element 1:
# expect: 'b'
# expect: 'c'
# expect:
# expect: - 'ab'
# expect: + ['a', 'c']
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran 2 tests in Ts
# expect:
# expect: FAILED (failures=16)
# expect:
