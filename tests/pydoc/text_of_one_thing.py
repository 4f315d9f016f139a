# pydoc.plaintext.document() makes the text of a single thing; concurrent.futures._base.LOGGER is where other executors look for it.
import pydoc
from concurrent.futures._base import LOGGER


def f(a, b=1):
    "What f does.\n\n    And more."


class C:
    "A class."
    __slots__ = ()
    def m(self): "A method."


print(pydoc.plaintext.document(f), pydoc.plaintext.document(C.m, "name"), pydoc.plaintext.document(5), pydoc.plaintext.document([1], "items"))
print(pydoc.plaintext.document(C))
print(pydoc.plaintext.indent("a\nb"), pydoc.plaintext.section("A", "b"), LOGGER.name)
