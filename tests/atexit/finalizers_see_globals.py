"""At the end, what __main__ held goes while its __del__ still sees all globals: in the order in which it was made."""
import threading


class Late:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, local.text, threading.current_thread() is threading.main_thread())


local = threading.local()
local.text = "a local of the thread"
z = Late("z")
_a = Late("_a")
a = Late("a")
a.me = a  # expect: del z a local of the thread True
# expect: del _a a local of the thread True
# expect: del a a local of the thread True
