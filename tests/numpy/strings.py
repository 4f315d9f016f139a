# Arrays of strings: making, printing, parts, comparing, sorting, joining, numpy.char.
import pickle
import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
names = np.array(["bob", "al", "christine", "al"])
print(names, repr(names), names.dtype, names.shape, names.ndim, names.size, names.itemsize, names.nbytes, len(names), names.dtype.kind, names.dtype.itemsize)
# expect: ['bob' 'al' 'christine' 'al'] array(['bob', 'al', 'christine', 'al'], dtype='<U9') <U9 (4,) 1 4 36 144 4 U 36
for made in (lambda: np.array("abc"), lambda: np.array([1, "a"]), lambda: np.array([1.5, "a"]), lambda: np.array([True, "a"]), lambda: np.array([1, 22], dtype=str),
             lambda: np.array([["a", "b"], ["ccc", "d"]]), lambda: np.array(["apple", "fig"], dtype="U3"), lambda: np.zeros(2, dtype="U3"), lambda: np.empty((1, 2), str),
             lambda: np.full(3, "ab"), lambda: np.array([]).astype(str), lambda: np.array([1, 2]).astype(str), lambda: np.array([1.5, 2]).astype("U3"), lambda: np.dtype("U5"), lambda: np.dtype(str),
             lambda: np.asarray(names) is names, lambda: np.array(names) is names, lambda: np.zeros_like(names), lambda: np.ones(2, str), lambda: np.array(["a"], ndmin=2)):
    t(made)  # expect: array('abc', dtype='<U3')
    # expect: array(['1', 'a'], dtype='<U21')
    # expect: array(['1.5', 'a'], dtype='<U32')
    # expect: array(['True', 'a'], dtype='<U5')
    # expect: array(['1', '22'], dtype='<U2')
    # expect: array([['a', 'b'],
    # expect:        ['ccc', 'd']], dtype='<U3')
    # expect: array(['app', 'fig'], dtype='<U3')
    # expect: array(['', ''], dtype='<U3')
    # expect: array([['', '']], dtype='<U1')
    # expect: array(['ab', 'ab', 'ab'], dtype='<U2')
    # expect: array([], dtype='<U32')
    # expect: array(['1', '2'], dtype='<U21')
    # expect: array(['1.5', '2.0'], dtype='<U3')
    # expect: dtype('<U5')
    # expect: dtype('<U')
    # expect: True
    # expect: False
    # expect: array(['', '', '', ''], dtype='<U9')
    # expect: array(['1', '1'], dtype='<U1')
    # expect: array([['a']], dtype='<U1')
for part in (lambda: names[0], lambda: type(names[0]), lambda: names[1:3], lambda: names[::-1], lambda: names[[0, 2]], lambda: names[names == "al"], lambda: names[np.array([True, False, True, False])],
             lambda: names[-1], lambda: names[9], lambda: names.reshape(2, 2), lambda: names.reshape(2, 2).T, lambda: names.reshape(2, 2)[1, 0], lambda: list(names), lambda: names.tolist(), lambda: names.item(0),
             lambda: [str(x) for x in names.reshape(2, 2)[0]], lambda: names.take([0, 1]), lambda: names.repeat(2)[:3], lambda: names[None, :2], lambda: names[..., 0]):
    t(part)  # expect: 'bob'
    # expect: <class 'numpy.str_'>
    # expect: array(['al', 'christine'], dtype='<U9')
    # expect: array(['al', 'christine', 'al', 'bob'], dtype='<U9')
    # expect: array(['bob', 'christine'], dtype='<U9')
    # expect: array(['al', 'al'], dtype='<U9')
    # expect: array(['bob', 'christine'], dtype='<U9')
    # expect: 'al'
    # expect: IndexError index 9 is out of bounds for axis 0 with size 4
    # expect: array([['bob', 'al'],
    # expect:        ['christine', 'al']], dtype='<U9')
    # expect: array([['bob', 'christine'],
    # expect:        ['al', 'al']], dtype='<U9')
    # expect: 'christine'
    # expect: ['bob', 'al', 'christine', 'al']
    # expect: ['bob', 'al', 'christine', 'al']
    # expect: 'bob'
    # expect: ['bob', 'al']
    # expect: array(['bob', 'al'], dtype='<U9')
    # expect: array(['bob', 'bob', 'al'], dtype='<U9')
    # expect: array([['bob', 'al']], dtype='<U9')
    # expect: array('bob', dtype='<U9')
for asked in (lambda: names == "al", lambda: names != "al", lambda: names < "b", lambda: names == names[::-1], lambda: names == ["bob", "x", "y", "al"], lambda: "al" in names, lambda: "x" in names,
              lambda: (names == "al").sum(), lambda: np.sort(names), lambda: np.argsort(names), lambda: np.unique(names), lambda: np.unique(names, return_counts=True), lambda: np.unique(names, return_inverse=True)[1],
              lambda: np.where(names == "al", "yes", "no"), lambda: np.where(names == "al"), lambda: np.concatenate([names, ["z" * 12]]), lambda: np.vstack([names, names]).shape, lambda: np.isin(names, ["al"]),
              lambda: np.searchsorted(np.sort(names), "bob"), lambda: np.array(["1", "2"]).astype(int), lambda: np.array(["1.5", "2"]).astype(float), lambda: np.array(["x"]).astype(int),
              lambda: names + "x", lambda: np.max(names), lambda: names.argmax(), lambda: np.array_equal(names, names), lambda: np.tile(names[:2], 2), lambda: np.append(names, "new"),
              lambda: pickle.loads(pickle.dumps(names)), lambda: np.array2string(names), lambda: names.copy() is names, lambda: np.flip(names), lambda: np.stack([names[:2], names[2:]])):
    t(asked)  # expect: array([False,  True, False,  True])
    # expect: array([ True, False,  True, False])
    # expect: array([False,  True, False,  True])
    # expect: array([False, False, False, False])
    # expect: array([ True, False, False,  True])
    # expect: True
    # expect: False
    # expect: 2
    # expect: array(['al', 'al', 'bob', 'christine'], dtype='<U9')
    # expect: array([1, 3, 0, 2])
    # expect: array(['al', 'bob', 'christine'], dtype='<U9')
    # expect: (array(['al', 'bob', 'christine'], dtype='<U9'), array([2, 1, 1]))
    # expect: array([1, 0, 2, 0])
    # expect: array(['no', 'yes', 'no', 'yes'], dtype='<U3')
    # expect: (array([1, 3]),)
    # expect: array(['bob', 'al', 'christine', 'al', 'zzzzzzzzzzzz'], dtype='<U12')
    # expect: (2, 4)
    # expect: array([False,  True, False,  True])
    # expect: 2
    # expect: array([1, 2])
    # expect: array([1.5, 2. ])
    # expect: ValueError invalid literal for int() with base 10: 'x'
    # expect: UFuncTypeError ufunc 'add' did not contain a loop with signature matching types (dtype('<U9'), dtype('<U1')) -> None
    # expect: UFuncTypeError ufunc 'maximum' did not contain a loop with signature matching types (dtype('<U9'), dtype('<U9')) -> None
    # expect: 2
    # expect: True
    # expect: array(['bob', 'al', 'bob', 'al'], dtype='<U9')
    # expect: array(['bob', 'al', 'christine', 'al', 'new'], dtype='<U9')
    # expect: array(['bob', 'al', 'christine', 'al'], dtype='<U9')
    # expect: "['bob' 'al' 'christine' 'al']"
    # expect: False
    # expect: array(['al', 'christine', 'al', 'bob'], dtype='<U9')
    # expect: array([['bob', 'al'],
    # expect:        ['christine', 'al']], dtype='<U9')
view = names[1:]
view[0] = "alexander the great"
names[-1] = 5
print(names, view, f"{names[0]:>5}", "%s" % names[0])
# expect: ['bob' 'alexander' 'christine' '5'] ['alexander' 'christine' '5']   bob bob
c = np.char
for call in (lambda: c.upper(names), lambda: c.add(names, "!"), lambda: c.str_len(names), lambda: c.startswith(names, "a"), lambda: c.replace(names, "b", "cc"), lambda: c.split(np.array(["a b", "c"])),
             lambda: c.find(names, "o"), lambda: c.zfill(np.array(["1", "22"]), 3), lambda: c.multiply(np.array(["a", "b"]), [2, 3]), lambda: c.join("-", np.array(["ab", "cd"])), lambda: c.strip([" a ", "b "]),
             lambda: c.equal(names, "bob"), lambda: c.upper([1]), lambda: c.center(np.array(["a"]), 3), lambda: c.isdigit(np.array(["1", "a"]))):
    t(call)  # expect: array(['BOB', 'ALEXANDER', 'CHRISTINE', '5'], dtype='<U9')
    # expect: array(['bob!', 'alexander!', 'christine!', '5!'], dtype='<U10')
    # expect: array([3, 9, 9, 1])
    # expect: array([False,  True, False, False])
    # expect: array(['ccocc', 'alexander', 'christine', '5'], dtype='<U9')
    # expect: array([list(['a', 'b']), list(['c'])], dtype=object)
    # expect: array([ 1, -1, -1, -1])
    # expect: array(['001', '022'], dtype='<U3')
    # expect: array(['aa', 'bbb'], dtype='<U3')
    # expect: array(['a-b', 'c-d'], dtype='<U3')
    # expect: array(['a', 'b'], dtype='<U3')
    # expect: array([ True, False, False, False])
    # expect: TypeError string operation on non-string array
    # expect: array([' a '], dtype='<U3')
    # expect: array([ True, False])
t(lambda: np.vectorize(str)([1, 22])); t(lambda: np.vectorize(lambda x: "big" if x > 1 else "small")(np.arange(3))); t(lambda: np.random.RandomState(1).choice(["a", "b", "c"], 4)); t(lambda: np.random.default_rng(1).permutation(["a", "b", "c"]))
# expect: array(['1', '22'], dtype='<U2')
# expect: array(['small', 'small', 'big'], dtype='<U5')
# expect: array(['b', 'a', 'a', 'b'], dtype='<U1')
# expect: array(['a', 'b', 'c'], dtype='<U1')
t(lambda: np.array(["a" * 30] * 4)); t(lambda: np.array([str(i) for i in range(2000)])); t(lambda: np.loadtxt(["a b", "c d"], dtype=str)); t(lambda: np.genfromtxt(["a,b", "c,d"], dtype=str, delimiter=","))
# expect: array(['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
# expect:       dtype='<U30')
# expect: array(['0', '1', '2', ..., '1997', '1998', '1999'], dtype='<U4')
# expect: array([['a', 'b'],
# expect:        ['c', 'd']], dtype='<U1')
# expect: array([['a', 'b'],
# expect:        ['c', 'd']], dtype='<U1')
