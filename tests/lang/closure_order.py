# Free variables and cells are numbered by their names, parameters first; a closure has that order too.
def f():
  result=0; b=1;a=2
  def g():
      nonlocal result
      result=1
      def h(): return b,a,result
      return b,a
  class C:
      def m(self): return __class__, b, a
  return g, C.m
g,m=f()
print(g.__code__.co_freevars, m.__code__.co_freevars, f.__code__.co_cellvars, [c.cell_contents for c in g.__closure__])
# expect: ('a', 'b', 'result') ('__class__', 'a', 'b') ('a', 'b', 'result') [2, 1, 0]
def k(z, y):
    x=1
    def i(): return z,y,x
    return i
print(k.__code__.co_cellvars, k.__code__.co_varnames, k(1,2).__code__.co_freevars)
# expect: ('z', 'y', 'x') ('z', 'y', 'i') ('x', 'y', 'z')
