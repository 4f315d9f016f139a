# The instructions in a code object are gilt's own.  A code object can be taken apart and put together again, pickled (cloudpickle, dill)
# and marshalled, but by gilt alone: parts that come from CPython, or co_code that was edited, are a ValueError.  A way round:
# send the source text, and compile it where it is to run.
# oracle: no (a known difference)
import marshal
import types


def f(x): return x + 1


print(marshal.loads(marshal.dumps(f.__code__)) == f.__code__, types.FunctionType(f.__code__.replace(co_name="g"), {})(1))  # expect: True 2
for changes in (dict(co_code=b"\x97\x00|\x00S\x00"), dict(co_exceptiontable=b""), dict(co_names=("a",))):
    try: f.__code__.replace(**changes)
    except ValueError as e: print(e)
# expect: code: co_code, and what it relies on, do not belong to co_exceptiontable
# expect: code: co_exceptiontable is not one of gilt's
# expect: code: co_code, and what it relies on, do not belong to co_exceptiontable
