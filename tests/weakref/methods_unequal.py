# References to different methods of one object are unequal, in both words.
import weakref
class O:
    def __init__(s): pass
    def m(s): pass
    def n(s): pass
x=O(); a=weakref.WeakMethod(x.m); b=weakref.WeakMethod(x.n)
print(a==b, a!=b, a==weakref.WeakMethod(x.m), a!=weakref.WeakMethod(x.m), a!=1)
# expect: False True True False True
