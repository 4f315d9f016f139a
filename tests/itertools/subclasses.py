# Names of arguments go to the __init__ of a subclass that has one; tee copies what can copy itself.
import itertools as I
made = [(I.chain, ([1], [2])), (I.cycle, ([1],)), (I.islice, ([1, 2, 3], 1, 3)), (I.takewhile, (bool, [1, 0])), (I.filterfalse, (None, [0, 1])),
        (filter, (None, [0, 1])), (map, (str, [1])),         (I.starmap, (pow, [(2, 3)])), (I.pairwise, ('abc',))]
for kind, args in made:
    class Plain(kind): pass
    class Named(kind):
        def __init__(self, *args, new=None): self.new = new
    named = Named(*args, new=3)
    try: Plain(*args, new=3)
    except TypeError as error: print(kind.__name__, 'TypeError', named.new, list(I.islice(named, 2)))
    # expect: chain TypeError 3 [1, 2]
    # expect: cycle TypeError 3 [1, 1]
    # expect: islice TypeError 3 [2, 3]
    # expect: takewhile TypeError 3 [1]
    # expect: filterfalse TypeError 3 [0]
    # expect: filter TypeError 3 [1]
    # expect: map TypeError 3 ['1']
    # expect: starmap TypeError 3 [8]
    # expect: pairwise TypeError 3 [('a', 'b'), ('b', 'c')]
  
  
  
  
  
  
  
a, b = I.tee('abc')
c, d = I.tee(a)
print(a is c, next(a), next(c), ''.join(b), ''.join(d))  # expect: True a b abc abc
class Copied:
    def __init__(self, at=0): self.at = at
    def __iter__(self): return self
    def __next__(self):
        self.at += 1
        if self.at > 3: raise StopIteration
        return self.at
    def __copy__(self): return Copied(self.at)
it = Copied()
x, y = I.tee(it)
print(x is it, type(y).__name__, list(x), list(y))  # expect: True Copied [1, 2, 3] [1, 2, 3]
try:
    class Zip(zip): pass
    Zip('a', new=1)
except TypeError as error: print(error)  # expect: 'new' is an invalid keyword argument for zip()
