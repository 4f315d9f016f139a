# Attributes and hashes that are asked of what is wrapped, of what that wraps, and so on.
# oracle: no (CPython's C stack overflows)
import weakref


class Reference(weakref.ref):
    pass


def asked(question, wrap, value, times):
    kept = [value]
    for _ in range(times):
        kept.append(wrap(kept[-1]))
    try:
        question(kept[-1])
        print("answered")
    except RecursionError:
        print("too deep")


def is_abstract(function):
    return function.__isabstractmethod__


asked(is_abstract, property, print, 300_000)  # expect: too deep
asked(is_abstract, staticmethod, print, 300_000)  # expect: too deep
asked(is_abstract, classmethod, print, 300_000)  # expect: too deep
asked(hash, Reference, asked, 300_000)  # expect: too deep
asked(is_abstract, property, asked, 20)  # expect: answered
asked(hash, Reference, asked, 20)  # expect: answered
