# Iterators are copied and pickled where they stand; what comes back goes on from there.
import collections, copy, itertools as I, operator, pickle

made = {
    'count': lambda: I.count(3, 2), 'countf': lambda: I.count(3.5), 'cycle': lambda: I.cycle('abc'),
    'repeat': lambda: I.repeat(1), 'repeat5': lambda: I.repeat('x', 5), 'chain': lambda: I.chain('ab', [1, 2]),
    'from_iterable': lambda: I.chain.from_iterable(['ab', [1, 2]]), 'islice': lambda: I.islice(range(20), 2, 15, 3),
    'islice None': lambda: I.islice([1, 2, 3], None), 'takewhile': lambda: I.takewhile(bool, [1, 2, 0, 3]),
    'dropwhile': lambda: I.dropwhile(bool, [1, 0, 2, 3]), 'filterfalse': lambda: I.filterfalse(None, [1, 0, '', 3, ()]),
    'starmap': lambda: I.starmap(pow, [(1, 2), (3, 4), (5, 1)]), 'zip_longest': lambda: I.zip_longest('abc', [1], fillvalue=7),
    'compress': lambda: I.compress('abcdef', [1, 0, 1, 0, 1, 1]), 'accumulate': lambda: I.accumulate([1, 2, 3, 4]),
    'mul': lambda: I.accumulate([1, 2, 3, 4], operator.mul), 'initial': lambda: I.accumulate([1, 2, 3], initial=100),
    'None': lambda: I.accumulate([None, None, 3], operator.is_), 'groupby': lambda: I.groupby('aabbbc'),
    'product': lambda: I.product('ab', range(3)), 'product0': lambda: I.product(), 'permutations': lambda: I.permutations('abc', 2),
    'combinations': lambda: I.combinations('abcd', 2), 'replacement': lambda: I.combinations_with_replacement('abc', 2),
    'tee': lambda: I.tee('abcd')[0], 'long tee': lambda: I.tee(range(100))[0],
    'deque': lambda: iter(collections.deque([1, 2, 3])), 'deque back': lambda: reversed(collections.deque([1, 2, 3])),
    'enumerate': lambda: enumerate('abc', 5), 'zip': lambda: zip('abc', 'def', strict=True), 'map': lambda: map(ord, 'abc'),
    'filter': lambda: filter(None, [1, 0, 2, 3]), 'reversed': lambda: reversed('abc'), 'list': lambda: iter([1, 2, 3]),
    'tuple': lambda: iter((1, 2, 3)), 'str': lambda: iter('aé\u1234'), 'bytes': lambda: iter(b'abc'), 'set': lambda: iter({1, 2, 3}),
    'dict': lambda: iter({1: 2, 3: 4}.items()), 'call': lambda: iter(int, 1), 'range': lambda: iter(range(5)),
}
endless = ('count', 'countf', 'cycle', 'repeat', 'call')
ways = [copy.copy, copy.deepcopy] + [lambda o, p=p: pickle.loads(pickle.dumps(o, p)) for p in (0, 2, 5)]

def after(name, steps):
    iterator = made[name]()
    for _ in range(steps): next(iterator, None)
    return iterator

def rest(iterator):
    items = []
    for item in I.islice(iterator, 6):
        items.append((item[0], list(item[1])) if type(item) is tuple and len(item) == 2 and hasattr(item[1], '__next__') else item)
    return items

for name in made:
    for steps in (0, 1, 2, 4, 60):
        if steps == 60 and name in endless: continue
        got = [rest(way(after(name, steps))) for way in ways]
        same = all(one == rest(after(name, steps)) for one in got)
        print(name, steps, after(name, steps).__reduce__()[0].__name__, 'all the same' if same else got)
        # expect: count 0 count all the same
        # expect: count 1 count all the same
        # expect: count 2 count all the same
        # expect: count 4 count all the same
        # expect: countf 0 count all the same
        # expect: countf 1 count all the same
        # expect: countf 2 count all the same
        # expect: countf 4 count all the same
        # expect: cycle 0 cycle all the same
        # expect: cycle 1 cycle all the same
        # expect: cycle 2 cycle all the same
        # expect: cycle 4 cycle all the same
        # expect: repeat 0 repeat all the same
        # expect: repeat 1 repeat all the same
        # expect: repeat 2 repeat all the same
        # expect: repeat 4 repeat all the same
        # expect: repeat5 0 repeat all the same
        # expect: repeat5 1 repeat all the same
        # expect: repeat5 2 repeat all the same
        # expect: repeat5 4 repeat all the same
        # expect: repeat5 60 repeat all the same
        # expect: chain 0 chain all the same
        # expect: chain 1 chain all the same
        # expect: chain 2 chain all the same
        # expect: chain 4 chain all the same
        # expect: chain 60 chain all the same
        # expect: from_iterable 0 chain all the same
        # expect: from_iterable 1 chain all the same
        # expect: from_iterable 2 chain all the same
        # expect: from_iterable 4 chain all the same
        # expect: from_iterable 60 chain all the same
        # expect: islice 0 islice all the same
        # expect: islice 1 islice all the same
        # expect: islice 2 islice all the same
        # expect: islice 4 islice all the same
        # expect: islice 60 islice all the same
        # expect: islice None 0 islice all the same
        # expect: islice None 1 islice all the same
        # expect: islice None 2 islice all the same
        # expect: islice None 4 islice all the same
        # expect: islice None 60 islice all the same
        # expect: takewhile 0 takewhile all the same
        # expect: takewhile 1 takewhile all the same
        # expect: takewhile 2 takewhile all the same
        # expect: takewhile 4 takewhile all the same
        # expect: takewhile 60 takewhile all the same
        # expect: dropwhile 0 dropwhile all the same
        # expect: dropwhile 1 dropwhile all the same
        # expect: dropwhile 2 dropwhile all the same
        # expect: dropwhile 4 dropwhile all the same
        # expect: dropwhile 60 dropwhile all the same
        # expect: filterfalse 0 filterfalse all the same
        # expect: filterfalse 1 filterfalse all the same
        # expect: filterfalse 2 filterfalse all the same
        # expect: filterfalse 4 filterfalse all the same
        # expect: filterfalse 60 filterfalse all the same
        # expect: starmap 0 starmap all the same
        # expect: starmap 1 starmap all the same
        # expect: starmap 2 starmap all the same
        # expect: starmap 4 starmap all the same
        # expect: starmap 60 starmap all the same
        # expect: zip_longest 0 zip_longest all the same
        # expect: zip_longest 1 zip_longest all the same
        # expect: zip_longest 2 zip_longest all the same
        # expect: zip_longest 4 zip_longest all the same
        # expect: zip_longest 60 zip_longest all the same
        # expect: compress 0 compress all the same
        # expect: compress 1 compress all the same
        # expect: compress 2 compress all the same
        # expect: compress 4 compress all the same
        # expect: compress 60 compress all the same
        # expect: accumulate 0 accumulate all the same
        # expect: accumulate 1 accumulate all the same
        # expect: accumulate 2 accumulate all the same
        # expect: accumulate 4 accumulate all the same
        # expect: accumulate 60 accumulate all the same
        # expect: mul 0 accumulate all the same
        # expect: mul 1 accumulate all the same
        # expect: mul 2 accumulate all the same
        # expect: mul 4 accumulate all the same
        # expect: mul 60 accumulate all the same
        # expect: initial 0 accumulate all the same
        # expect: initial 1 accumulate all the same
        # expect: initial 2 accumulate all the same
        # expect: initial 4 accumulate all the same
        # expect: initial 60 accumulate all the same
        # expect: None 0 accumulate all the same
        # expect: None 1 islice all the same
        # expect: None 2 accumulate all the same
        # expect: None 4 accumulate all the same
        # expect: None 60 accumulate all the same
        # expect: groupby 0 groupby all the same
        # expect: groupby 1 groupby all the same
        # expect: groupby 2 groupby all the same
        # expect: groupby 4 groupby all the same
        # expect: groupby 60 groupby all the same
        # expect: product 0 product all the same
        # expect: product 1 product all the same
        # expect: product 2 product all the same
        # expect: product 4 product all the same
        # expect: product 60 product all the same
        # expect: product0 0 product all the same
        # expect: product0 1 product all the same
        # expect: product0 2 product all the same
        # expect: product0 4 product all the same
        # expect: product0 60 product all the same
        # expect: permutations 0 permutations all the same
        # expect: permutations 1 permutations all the same
        # expect: permutations 2 permutations all the same
        # expect: permutations 4 permutations all the same
        # expect: permutations 60 permutations all the same
        # expect: combinations 0 combinations all the same
        # expect: combinations 1 combinations all the same
        # expect: combinations 2 combinations all the same
        # expect: combinations 4 combinations all the same
        # expect: combinations 60 combinations all the same
        # expect: replacement 0 combinations_with_replacement all the same
        # expect: replacement 1 combinations_with_replacement all the same
        # expect: replacement 2 combinations_with_replacement all the same
        # expect: replacement 4 combinations_with_replacement all the same
        # expect: replacement 60 combinations_with_replacement all the same
        # expect: tee 0 _tee all the same
        # expect: tee 1 _tee all the same
        # expect: tee 2 _tee all the same
        # expect: tee 4 _tee all the same
        # expect: tee 60 _tee all the same
        # expect: long tee 0 _tee all the same
        # expect: long tee 1 _tee all the same
        # expect: long tee 2 _tee all the same
        # expect: long tee 4 _tee all the same
        # expect: long tee 60 _tee all the same
        # expect: deque 0 _deque_iterator all the same
        # expect: deque 1 _deque_iterator all the same
        # expect: deque 2 _deque_iterator all the same
        # expect: deque 4 _deque_iterator all the same
        # expect: deque 60 _deque_iterator all the same
        # expect: deque back 0 _deque_reverse_iterator all the same
        # expect: deque back 1 _deque_reverse_iterator all the same
        # expect: deque back 2 _deque_reverse_iterator all the same
        # expect: deque back 4 _deque_reverse_iterator all the same
        # expect: deque back 60 _deque_reverse_iterator all the same
        # expect: enumerate 0 enumerate all the same
        # expect: enumerate 1 enumerate all the same
        # expect: enumerate 2 enumerate all the same
        # expect: enumerate 4 enumerate all the same
        # expect: enumerate 60 enumerate all the same
        # expect: zip 0 zip all the same
        # expect: zip 1 zip all the same
        # expect: zip 2 zip all the same
        # expect: zip 4 zip all the same
        # expect: zip 60 zip all the same
        # expect: map 0 map all the same
        # expect: map 1 map all the same
        # expect: map 2 map all the same
        # expect: map 4 map all the same
        # expect: map 60 map all the same
        # expect: filter 0 filter all the same
        # expect: filter 1 filter all the same
        # expect: filter 2 filter all the same
        # expect: filter 4 filter all the same
        # expect: filter 60 filter all the same
        # expect: reversed 0 reversed all the same
        # expect: reversed 1 reversed all the same
        # expect: reversed 2 reversed all the same
        # expect: reversed 4 reversed all the same
        # expect: reversed 60 reversed all the same
        # expect: list 0 iter all the same
        # expect: list 1 iter all the same
        # expect: list 2 iter all the same
        # expect: list 4 iter all the same
        # expect: list 60 iter all the same
        # expect: tuple 0 iter all the same
        # expect: tuple 1 iter all the same
        # expect: tuple 2 iter all the same
        # expect: tuple 4 iter all the same
        # expect: tuple 60 iter all the same
        # expect: str 0 iter all the same
        # expect: str 1 iter all the same
        # expect: str 2 iter all the same
        # expect: str 4 iter all the same
        # expect: str 60 iter all the same
        # expect: bytes 0 iter all the same
        # expect: bytes 1 iter all the same
        # expect: bytes 2 iter all the same
        # expect: bytes 4 iter all the same
        # expect: bytes 60 iter all the same
        # expect: set 0 iter all the same
        # expect: set 1 iter all the same
        # expect: set 2 iter all the same
        # expect: set 4 iter all the same
        # expect: set 60 iter all the same
        # expect: dict 0 iter all the same
        # expect: dict 1 iter all the same
        # expect: dict 2 iter all the same
        # expect: dict 4 iter all the same
        # expect: dict 60 iter all the same
        # expect: call 0 iter all the same
        # expect: call 1 iter all the same
        # expect: call 2 iter all the same
        # expect: call 4 iter all the same
        # expect: range 0 iter all the same
        # expect: range 1 iter all the same
        # expect: range 2 iter all the same
        # expect: range 4 iter all the same
        # expect: range 60 iter all the same
