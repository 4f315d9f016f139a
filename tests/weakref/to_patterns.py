# Patterns can be referred to weakly, as CPython's.
import re
import weakref
pattern = re.compile('a(b)')
ref = weakref.ref(pattern)
print(ref() is pattern)  # expect: True
del pattern
re.purge()
print(ref())  # expect: None
try: weakref.ref(re.match('a', 'a'))
except TypeError as error: print(error)  # expect: cannot create weak reference to 're.Match' object
