# Source of definitions over several lines, comments above and inside, inherited documentation, stored attributes, class trees.
import inspect, os, sys, tempfile, types
text = '''# module comment
# second

# about f
#
def f(a,
      b=2): return a + \\
    b

double = lambda x: x * \\
    2

class K(object):
    "K's doc"
    __slots__ = {'power': 'in watts'}
    # a comment
    def m(self):
        "M"
        return (1,
   2)
        # end of m
    # end of K
# outside
if f:
    class Twice:
        x = 1
else:
    class Twice:
        x = 2
class L(K):
    def m(self): pass
    @property
    def p(self): "P"
class N(L):
    @property
    def p(self): pass
'''
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, 'looked_at.py'), 'w') as file: file.write(text)
    sys.path.insert(0, folder)
    import looked_at as t
    for found in t.f, t.double, t.K, t.K.m, t.Twice: print(inspect.getsource(found), end='--\n')
    # expect: def f(a,
    # expect:       b=2): return a + \
    # expect:     b
    # expect: --
    # expect: double = lambda x: x * \
    # expect:     2
    # expect: --
    # expect: class K(object):
    # expect:     "K's doc"
    # expect:     __slots__ = {'power': 'in watts'}
    # expect:     # a comment
    # expect:     def m(self):
    # expect:         "M"
    # expect:         return (1,
    # expect:    2)
    # expect:         # end of m
    # expect:     # end of K
    # expect: --
    # expect:     def m(self):
    # expect:         "M"
    # expect:         return (1,
    # expect:    2)
    # expect:         # end of m
    # expect: --
    # expect:     class Twice:
    # expect:         x = 1
    # expect: --
    print([inspect.getcomments(x) for x in (t, t.f, t.K.m, t.L)])
    # expect: ['# module comment\n# second\n', '# about f\n', '# a comment\n', None]
    print(inspect.getdoc(t.L.m), inspect.getdoc(t.N.p), inspect.getdoc(t.K.power), inspect.getdoc(t.L), os.path.basename(inspect.getabsfile(t)))
    # expect: M P in watts K's doc looked_at.py
print(inspect.getclasstree([bool, int, float]))
# expect: [(<class 'object'>, ()), [(<class 'float'>, (<class 'object'>,)), (<class 'int'>, (<class 'object'>,)), [(<class 'bool'>, (<class 'int'>,))]]]
class Meta(type): flag = 1
class Odd(metaclass=Meta):
    @property
    def __dict__(self): raise RuntimeError
    def __getattr__(self, name): return name
print(inspect.getattr_static(Odd(), 'none', None), inspect.getattr_static(Odd, 'flag'), type(inspect.getattr_static(Odd(), '__dict__')).__name__)
# expect: None 1 property
def frame():
    here = inspect.currentframe()
    return inspect.formatargvalues(*inspect.getargvalues(here)), tuple(inspect.getframeinfo(here).positions)[2:], inspect.getlineno(here) - here.f_code.co_firstlineno
print(frame(), inspect.getargs(inspect.getcallargs.__code__))
# expect: ('()', (71, 97), 2) Arguments(args=['func'], varargs='positional', varkw='named')
info = inspect.stack()[0]
print(info.lineno == info.positions.lineno, len(info), repr(info).startswith('FrameInfo(frame=<frame'), inspect.ismethodwrapper(''.__str__))
# expect: True 6 True True
