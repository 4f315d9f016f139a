# reversed() and bytes() of a proxy are those of its object.
import weakref


class Letters:
    def __iter__(self):
        return iter("abc")

    def __reversed__(self):
        return iter("cba")

    def __bytes__(self):
        return b"abc"


letters = Letters()
proxy = weakref.proxy(letters)
print(list(reversed(proxy)), bytes(proxy), list(proxy))  # expect: ['c', 'b', 'a'] b'abc' ['a', 'b', 'c']
del letters
for action in (lambda: bytes(proxy)), (lambda: reversed(proxy)):
    try:
        action()
    except ReferenceError as error:
        print(error)  # expect: weakly-referenced object no longer exists
        # expect: weakly-referenced object no longer exists
