import sys
print(sys.intern("abc") is sys.intern("a" + "bc"), sys.getsizeof(1) > 0, sys.getsizeof([]) < sys.getsizeof([1] * 100))
# expect: True True True
