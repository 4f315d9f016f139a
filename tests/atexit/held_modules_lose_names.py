"""A module that something still holds when all others are gone loses its names: first the private ones, in their order."""
import sys


class Late:
    def __init__(self, name):
        self.name = name

    def __del__(self, print=print):
        print("del", self.name)


b = Late("b")
_c = Late("_c")
a = Late("a")
_a = Late("_a")
sys.held = sys.modules["__main__"]  # expect: del _c
# expect: del _a
# expect: del b
# expect: del a
