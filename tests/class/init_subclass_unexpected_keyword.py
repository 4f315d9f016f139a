class A: pass
class B(A, x=1): pass
# expect-error: TypeError: B.__init_subclass__() takes no keyword arguments
