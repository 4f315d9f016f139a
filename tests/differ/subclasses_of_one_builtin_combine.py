# CPython refuses to combine two subclasses of int, str or tuple that have a __dict__ each ("multiple bases have
# instance lay-out conflict"); in gilt the __dict__ has one place, so they combine.  Nothing needs a way round.
# oracle: no (a known difference)
class A(int): pass
class B(int): pass
class C(A, B): pass
c = C(5)
c.x = 1
print(c + 1, c.x)  # expect: 6 1
