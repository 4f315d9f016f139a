# testsource: the examples of a docstring as a program; debug_src runs one under pdb.
import doctest
import io
import sys


def double(x):
    """Twice.

    >>> double(2)
    4
    >>> print(double("ab"))
    abab
    """
    return x * 2


print(doctest.testsource("__main__", "__main__.double"))  # expect: # Twice.
# expect: #
# expect: double(2)
# expect: # Expected:
# expect: ## 4
# expect: print(double("ab"))
# expect: # Expected:
# expect: ## abab
# expect:
sys.stdin = io.StringIO("p 6 * 7\nc\n")
doctest.debug_src(">>> x = 5\n>>> print('x is', x)\n", globs={})  # expect: > <string>(1)<module>()
# expect: (Pdb) 42
# expect: (Pdb) x is 5
try:
    doctest.testsource("__main__", "none")
except ValueError as error:
    print(error.args)  # expect: ('none', 'not found in tests')
