import sys
def hook(args): print("unraisable", args.exc_type.__name__, args.exc_value)
sys.unraisablehook = hook
class C:
    def __del__(self): raise ValueError("x")
c = C()
del c  # expect: unraisable ValueError x
