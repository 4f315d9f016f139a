# Setters of properties run as calls do: tracebacks, results that nobody wants, deep ones, those that replace themselves.
import sys, traceback


class C:
    @property
    def x(self): return self._x

    @x.setter
    def x(self, value):
        if value == 7: raise ValueError('seven')
        self._x = value
        return 'nobody sees this'

    @property
    def chain(self): return 0

    @chain.setter
    def chain(self, n):
        if n: self.chain = n - 1
        else: self.depth = len(traceback.extract_stack())

    @property
    def only(self): return 1

    def plain(self, v): self.__dict__['p'] = v
    odd = property(lambda self: 3, lambda self, v, w=5: setattr(self, '_odd', (v, w)))
    star = property(lambda self: 3, lambda *a: print(len(a), a[1]))
    built = property(lambda self: 3, print)


class D(C):
    @C.x.setter
    def x(self, value): C.x.fset(self, value * 2)


def use(o, values):
    for v in values:
        o.x = v
        print(o.x, end=' ')
    o.x += 1
    print(o.x)


use(C(), [1, 2.5, 'a'][:2])
use(D(), [1, 2])
c = C()
try: use(c, [1, 7])
except ValueError:
    print()
    print([(f.name, f.lineno) for f in traceback.extract_tb(sys.exc_info()[2])])
c.chain = 20
print(c.depth)
try: c.only = 5
except AttributeError as e: print(e)
for i in range(3):
    c.odd = i
    c.star = i
print(c._odd)


def stopped():
    try: c.chain = 10 ** 6
    except RecursionError as e: print(type(e).__name__)


stopped()


# the setter changes what the name means
class Once:
    @property
    def y(self): return 1

    @y.setter
    def y(self, v):
        del Once.y
        self.y = v


for _ in range(2):
    o = Once()
    o.y = 4
    print(o.y, 'y' in vars(o))


# values that only the store holds
class Thing:
    def __del__(self): print('gone', end=' ')


class Holder:
    @property
    def v(self): return None

    @v.setter
    def v(self, value): print('set', end=' ')


def hold():
    for _ in range(2):
        Holder().v = Thing()
    h = Holder()
    h.v = [Thing()]
    print('end')


hold()


# as a target of loops, unpacking, with
for c.x in range(3): pass
c.x, d = 5, 6
(c.x, *rest) = 'abc'
print(c.x, rest)


# traced
events = []
def tracer(frame, event, arg):
    events.append((event, frame.f_code.co_name))
    return tracer


def traced():
    c.x = 3


sys.settrace(tracer)
traced()
sys.settrace(None)
print(events)
