class C: pass
C(1)
# expect-error: TypeError: C() takes no arguments
