from contextlib import contextmanager
@contextmanager
def tag(name):
    print("<" + name)
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(name + ">")
with tag("a") as t:
    print(t)  # expect: <a
    # expect: A
    # expect: a>
with tag("b"):
    raise ValueError("v")  # expect: <b
    # expect: swallowed v
    # expect: b>
try:
    with tag("c"):
        raise KeyError("k")
except KeyError:
    print("passed through")  # expect: <c
    # expect: c>
    # expect: passed through
@tag("deco")
def f(): print("inside")
f()  # expect: <deco
# expect: inside
# expect: deco>
