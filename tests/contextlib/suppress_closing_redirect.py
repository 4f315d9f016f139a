import io
from contextlib import suppress, closing, redirect_stdout, nullcontext
with suppress(KeyError, ValueError):
    {}["x"]
class C:
    def close(self): print("closed")
with closing(C()) as c:
    print("using")  # expect: using
    # expect: closed
with redirect_stdout(io.StringIO()) as out:
    print("captured")
print(repr(out.getvalue()))  # expect: 'captured\n'
with nullcontext(5) as x:
    print(x)  # expect: 5
