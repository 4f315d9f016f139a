# singledispatch: abstract classes stand where the order of PEP 443 puts them; equal claims are an error.
import functools, collections, collections.abc as abc
def mk(*cls):
    @functools.singledispatch
    def g(x): return 'object'
    for c in cls: g.register(c)(lambda x, n=c.__name__: n)
    return g
class V(abc.Sized):
    def __len__(self): return 0
    def __iter__(self): return iter(())
class W:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self,x): return 0
class D(collections.defaultdict): pass
class E(V): pass
class M(abc.MutableMapping):
    def __getitem__(self,k): 0
    __setitem__=__delitem__=__getitem__
    def __len__(self): return 0
    def __iter__(self): return iter(())
class O: pass
abc.Sized.register(O); 
class Q(O): 
    def __iter__(self): return iter(())
class R(V): 
    def __contains__(self,x): return 0
objects = [{}, (), [], '', set(), frozenset(), collections.ChainMap(), D(), V(), W(), E(), M(), O(), Q(), R(), range(3), iter([]), (x for x in ()), 1,
           collections.deque(), collections.OrderedDict(), {}.keys(), {}.items()]
registered = [(abc.Sized,), (abc.Sized, abc.Iterable), (abc.Iterable, abc.Container), (abc.Collection, abc.Sized), (abc.Mapping, abc.Sized, abc.Iterable),
              (abc.MutableMapping, abc.Mapping, dict), (dict, abc.MutableMapping), (abc.Sequence, abc.Collection, abc.Hashable), (abc.Set, abc.Sized),
              (V, abc.Iterable), (abc.Container, V), (O, abc.Iterable), (abc.Reversible, abc.Sequence), (abc.Callable, abc.Hashable),
              (collections.defaultdict, abc.MutableMapping), (abc.Iterator, abc.Generator), (int, abc.Hashable)]
def answer(g, o):
    try: return g(o)
    except RuntimeError as error: return str(error).replace('Ambiguous dispatch: ', '?').replace("class 'collections.abc.", '')
for classes in registered:
    g = mk(*classes)
    print([c.__name__ for c in classes], *[answer(g, o) for o in objects])
    # expect: ['Sized'] Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized object object object Sized Sized Sized Sized
    # expect: ['Sized', 'Iterable'] ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> Sized ?<Sized'> or <Iterable'> Sized ?<Sized'> or <Iterable'> Sized Sized Sized Iterable Sized ?<Sized'> or <Iterable'> Iterable Iterable object ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'>
    # expect: ['Iterable', 'Container'] ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> Iterable ?<Iterable'> or <Container'> Iterable ?<Iterable'> or <Container'> Iterable Iterable object Iterable ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> Iterable Iterable object ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> ?<Iterable'> or <Container'> ?<Iterable'> or <Container'>
    # expect: ['Collection', 'Sized'] Collection Collection Collection Collection Collection Collection Collection Collection Sized Collection Sized Collection Sized Sized Collection Collection object object object Collection Collection Collection Collection
    # expect: ['Mapping', 'Sized', 'Iterable'] Mapping ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'> Mapping Mapping Sized ?<Sized'> or <Iterable'> Sized Mapping Sized Iterable Sized ?<Sized'> or <Iterable'> Iterable Iterable object ?<Sized'> or <Iterable'> Mapping ?<Sized'> or <Iterable'> ?<Sized'> or <Iterable'>
    # expect: ['MutableMapping', 'Mapping', 'dict'] dict object object object object object MutableMapping dict object object object MutableMapping object object object object object object object object dict object object
    # expect: ['dict', 'MutableMapping'] dict object object object object object MutableMapping dict object object object MutableMapping object object object object object object object object dict object object
    # expect: ['Sequence', 'Collection', 'Hashable'] Collection Sequence Sequence Sequence Collection Collection Collection Collection Hashable Collection Hashable Collection Hashable Hashable Collection Sequence Hashable Hashable Hashable Sequence Collection Collection Collection
    # expect: ['Set', 'Sized'] Sized Sized Sized Sized Set Set Sized Sized Sized Sized Sized Sized Sized Sized Sized Sized object object object Sized Sized Set Set
    # expect: ['V', 'Iterable'] Iterable Iterable Iterable Iterable Iterable Iterable Iterable Iterable V Iterable V Iterable object Iterable V Iterable Iterable Iterable object Iterable Iterable Iterable Iterable
    # expect: ['Container', 'V'] Container Container Container Container Container Container Container Container V Container V Container object object V Container object object object Container Container Container Container
    # expect: ['O', 'Iterable'] Iterable Iterable Iterable Iterable Iterable Iterable Iterable Iterable Iterable Iterable Iterable Iterable O Iterable Iterable Iterable Iterable Iterable object Iterable Iterable Iterable Iterable
    # expect: ['Reversible', 'Sequence'] Reversible Sequence Sequence Sequence object object object Reversible object object object object object object object Sequence object object object Sequence Reversible Reversible Reversible
    # expect: ['Callable', 'Hashable'] object Hashable object Hashable object Hashable object object Hashable Hashable Hashable object Hashable Hashable Hashable Hashable Hashable Hashable Hashable object object object object
    # expect: ['defaultdict', 'MutableMapping'] MutableMapping object object object object object MutableMapping defaultdict object object object MutableMapping object object object object object object object object MutableMapping object object
    # expect: ['Iterator', 'Generator'] object object object object object object object object object object object object object object object object Iterator Generator object object object object object
    # expect: ['int', 'Hashable'] object Hashable object Hashable object Hashable object object Hashable Hashable Hashable object Hashable Hashable Hashable Hashable Hashable Hashable int object object object object
class Gone: pass
g = mk(abc.Sized)
g(Gone())
import gc, weakref
ref = weakref.ref(Gone)
del Gone
gc.collect()
print(ref())  # expect: None
