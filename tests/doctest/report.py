"""What testmod says of examples that hold and of those that do not.

>>> 1 + 1
2
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
"""
import doctest
import sys

def square(x):
    """Squares.

    >>> square(2)
    4
    >>> square(3)
    10
    >>> for i in range(2):
    ...     print(square(i))
    0
    1
    >>> square("x")
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    """
    return x * x

class Numbers:
    """
    >>> Numbers().all()
    [1, ..., 9]
    >>> Numbers().all()  # doctest: +ELLIPSIS
    [1, ..., 9]
    >>> print(Numbers().all())  # doctest: +NORMALIZE_WHITESPACE
    [1, 2, 3,    4, 5,
     6, 7, 8, 9]
    >>> undefined  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    NameError: other words
    >>> unwanted()  # doctest: +SKIP
    """
    def all(self):
        return list(range(1, 10))
    @staticmethod
    def name():
        """
        >>> Numbers.name()
        'q'
        """
        return "q"

__file__ = "report.py"
print(doctest.testmod())
print(doctest.testmod(verbose=True))
print(doctest.testmod(optionflags=doctest.REPORT_NDIFF | doctest.FAIL_FAST))
doctest.run_docstring_examples(square, globals(), name="square")
