"""Packages import operator's functions from _operator, too."""
import _operator
import operator

print(_operator.add is operator.add, _operator.itemgetter is operator.itemgetter, _operator._compare_digest(b"a", b"a"))
# expect: True True True
