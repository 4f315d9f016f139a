from contextlib import ExitStack, contextmanager
@contextmanager
def m(n):
    print("enter", n)
    yield n
    print("exit", n)
with ExitStack() as s:
    print([s.enter_context(m(i)) for i in range(3)])
    s.callback(print, "callback", sep="-")
    s.push(lambda *info: print("pushed", info[0]))  # expect: enter 0
    # expect: enter 1
    # expect: enter 2
    # expect: [0, 1, 2]
    # expect: pushed None
    # expect: callback
    # expect: exit 2
    # expect: exit 1
    # expect: exit 0
with ExitStack() as s:
    s.enter_context(m("kept"))  # expect: enter kept
    later = s.pop_all()
print("left")  # expect: left
later.close()  # expect: exit kept
