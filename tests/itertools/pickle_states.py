# What __setstate__ accepts: any pickle may be forged, so states are checked or clamped.
import collections, itertools as I

def show(make):
    try: print(make())
    except Exception as error: print(type(error).__name__, error)

makers = dict(cycle=lambda: I.cycle('ab'), chain=lambda: I.chain('ab'), islice=lambda: I.islice('abc', 2), takewhile=lambda: I.takewhile(bool, [1]),
              zip_longest=lambda: I.zip_longest('a'), accumulate=lambda: I.accumulate([(), (1,)]), groupby=lambda: I.groupby('aab'),
              product=lambda: I.product('ab', 'cd'), permutations=lambda: I.permutations('abc', 2), combinations=lambda: I.combinations('abc', 2),
              replacement=lambda: I.combinations_with_replacement('abc', 2), tee=lambda: I.tee('abc')[0])
states = (1, 'x', None, (), (1,), (1, 2), ([], True), ('ab', 1), ((1, 2), (1, 2)), ((0, 0, 0), (9, 9)), ((5, -5, 1), (-9, 9)), (9, 9), (-5, -5), (1, 2, 3))
for name, make in makers.items():
    for state in states:
        tool = make()
        try:
            tool.__setstate__(state)
            print(name, state, 'then', [str(item)[:12] for item in I.islice(tool, 3)] if name not in ('groupby', 'accumulate') else '')
        except Exception as error:
            print(name, state, type(error).__name__, error)

d = collections.deque([1, 2, 3])
forth, back = type(iter(d)), type(reversed(d))
print(forth, back)
for make in (lambda: list(forth(d, 1)), lambda: list(forth(d, 9)), lambda: list(forth(d, -1)), lambda: list(back(d, 1)), lambda: forth(),
             lambda: forth([1]), lambda: forth(d, 'a'), lambda: back(3), lambda: forth(d, 1, 2)): show(make)

g = I.groupby('aab')
key, group = next(g)
print(group.__reduce__()[0], group.__reduce__()[1][1])
next(g)
print(group.__reduce__()[1], list(I._grouper(g, 'b')))
Block = I._tee_dataobject
for make in (lambda: I._grouper(1, 2), lambda: Block(iter('ab'), [1], None).__reduce__()[1][1:], lambda: Block(3, [1], 2), lambda: Block(3, (1,), None),
             lambda: Block(3, [1] * 58, None), lambda: Block(3, [1] * 57, 2), lambda: I._tee(()).__setstate__((Block(3, [], None), 58)),
             lambda: I._tee(()).__setstate__((Block(3, [], None), 57)), lambda: I._tee(()).__setstate__((Block(3, [], None), -1))): show(make)

class Switch:                       # an iterator that exchanges the chain's source while it is asked
    def __iter__(self): return self
    def __next__(self):
        chain.__setstate__((iter(['xy']), iter('z')))
        return 'ab'
chain = I.chain.from_iterable(Switch())
del Switch.__iter__
print(next(chain), list(chain))
