# Layouts: aligned, nested, with titles, at offsets, in other byte orders; how they print, and what they refuse.
import pickle
import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
al = np.dtype([("a", "i1"), ("b", "f8"), ("c", "i2")], align=True)
nested = np.dtype([("p", [("x", "i4"), ("y", "f4")]), ("q", "i2", (2, 3))])
titled = np.dtype([(("The first", "a"), "i4"), ("b", "f8")])
placed = np.dtype({"names": ["a", "b"], "formats": ["i4", "f8"], "offsets": [4, 16], "itemsize": 32})
for kind in (al, nested, titled, placed, np.dtype("i4,f8,U3"), np.dtype("(2,3)f4"), np.dtype(("f4", (2,))), np.dtype("3i2, f8"), np.dtype((np.record, [("a", "i4")])), np.dtype([("a", ">i4"), ("b", "<U2")]),
             np.dtype({"a": ("i4", 0), "b": ("f4", 8)}), np.dtype([]), np.dtype("V8"), np.dtype([("", "i4"), ("", "f4")])):
    print(kind, repr(kind), kind.itemsize, kind.alignment, kind.names, kind.shape, kind.base, kind.isalignedstruct, kind.flags, kind.str, kind.name, len(kind))
    again = pickle.loads(pickle.dumps(kind))
    print(again == kind, again is kind or hash(again) == hash(kind), again.isalignedstruct, kind.newbyteorder(), kind.newbyteorder(">"))
    # expect: {'names': ['a', 'b', 'c'], 'formats': ['i1', '<f8', '<i2'], 'offsets': [0, 8, 16], 'itemsize': 24, 'aligned': True} dtype([('a', 'i1'), ('b', '<f8'), ('c', '<i2')], align=True) 24 8 ('a', 'b', 'c') () {'names': ['a', 'b', 'c'], 'formats': ['i1', '<f8', '<i2'], 'offsets': [0, 8, 16], 'itemsize': 24, 'aligned': True} True -112 |V24 void192 3
    # expect: True True True {'names': ['a', 'b', 'c'], 'formats': ['i1', '>f8', '>i2'], 'offsets': [0, 8, 16], 'itemsize': 24, 'aligned': True} {'names': ['a', 'b', 'c'], 'formats': ['i1', '>f8', '>i2'], 'offsets': [0, 8, 16], 'itemsize': 24, 'aligned': True}
    # expect: [('p', [('x', '<i4'), ('y', '<f4')]), ('q', '<i2', (2, 3))] dtype([('p', [('x', '<i4'), ('y', '<f4')]), ('q', '<i2', (2, 3))]) 20 1 ('p', 'q') () [('p', [('x', '<i4'), ('y', '<f4')]), ('q', '<i2', (2, 3))] False 16 |V20 void160 2
    # expect: True True False [('p', [('x', '>i4'), ('y', '>f4')]), ('q', '>i2', (2, 3))] [('p', [('x', '>i4'), ('y', '>f4')]), ('q', '>i2', (2, 3))]
    # expect: [(('The first', 'a'), '<i4'), ('b', '<f8')] dtype([(('The first', 'a'), '<i4'), ('b', '<f8')]) 12 1 ('a', 'b') () [(('The first', 'a'), '<i4'), ('b', '<f8')] False 16 |V12 void96 2
    # expect: True True False [(('The first', 'a'), '>i4'), ('b', '>f8')] [(('The first', 'a'), '>i4'), ('b', '>f8')]
    # expect: {'names': ['a', 'b'], 'formats': ['<i4', '<f8'], 'offsets': [4, 16], 'itemsize': 32} dtype({'names': ['a', 'b'], 'formats': ['<i4', '<f8'], 'offsets': [4, 16], 'itemsize': 32}) 32 1 ('a', 'b') () {'names': ['a', 'b'], 'formats': ['<i4', '<f8'], 'offsets': [4, 16], 'itemsize': 32} False 16 |V32 void256 2
    # expect: True True False {'names': ['a', 'b'], 'formats': ['>i4', '>f8'], 'offsets': [4, 16], 'itemsize': 32} {'names': ['a', 'b'], 'formats': ['>i4', '>f8'], 'offsets': [4, 16], 'itemsize': 32}
    # expect: [('f0', '<i4'), ('f1', '<f8'), ('f2', '<U3')] dtype([('f0', '<i4'), ('f1', '<f8'), ('f2', '<U3')]) 24 1 ('f0', 'f1', 'f2') () [('f0', '<i4'), ('f1', '<f8'), ('f2', '<U3')] False 24 |V24 void192 3
    # expect: True True False [('f0', '>i4'), ('f1', '>f8'), ('f2', '>U3')] [('f0', '>i4'), ('f1', '>f8'), ('f2', '>U3')]
    # expect: ('<f4', (2, 3)) dtype(('<f4', (2, 3))) 24 4 None (2, 3) float32 False 0 |V24 void192 0
    # expect: True True False ('>f4', (2, 3)) ('>f4', (2, 3))
    # expect: ('<f4', (2,)) dtype(('<f4', (2,))) 8 4 None (2,) float32 False 0 |V8 void64 0
    # expect: True True False ('>f4', (2,)) ('>f4', (2,))
    # expect: [('f0', '<i2', (3,)), ('f1', '<f8')] dtype([('f0', '<i2', (3,)), ('f1', '<f8')]) 14 1 ('f0', 'f1') () [('f0', '<i2', (3,)), ('f1', '<f8')] False 16 |V14 void112 2
    # expect: True True False [('f0', '>i2', (3,)), ('f1', '>f8')] [('f0', '>i2', (3,)), ('f1', '>f8')]
    # expect: (numpy.record, [('a', '<i4')]) dtype((numpy.record, [('a', '<i4')])) 4 1 ('a',) () (numpy.record, [('a', '<i4')]) False 16 |V4 record32 1
    # expect: True True False (numpy.record, [('a', '>i4')]) (numpy.record, [('a', '>i4')])
    # expect: [('a', '>i4'), ('b', '<U2')] dtype([('a', '>i4'), ('b', '<U2')]) 12 1 ('a', 'b') () [('a', '>i4'), ('b', '<U2')] False 24 |V12 void96 2
    # expect: True True False [('a', '<i4'), ('b', '>U2')] [('a', '>i4'), ('b', '>U2')]
    # expect: {'names': ['a', 'b'], 'formats': ['<i4', '<f4'], 'offsets': [0, 8], 'itemsize': 12} dtype({'names': ['a', 'b'], 'formats': ['<i4', '<f4'], 'offsets': [0, 8], 'itemsize': 12}) 12 1 ('a', 'b') () {'names': ['a', 'b'], 'formats': ['<i4', '<f4'], 'offsets': [0, 8], 'itemsize': 12} False 16 |V12 void96 2
    # expect: True True False {'names': ['a', 'b'], 'formats': ['>i4', '>f4'], 'offsets': [0, 8], 'itemsize': 12} {'names': ['a', 'b'], 'formats': ['>i4', '>f4'], 'offsets': [0, 8], 'itemsize': 12}
    # expect: [] dtype([]) 0 1 () () [] False 16 |V0 void 0
    # expect: True True False [] []
    # expect: |V8 dtype('V8') 8 1 None () |V8 False 0 |V8 void64 0
    # expect: True True False |V8 |V8
    # expect: [('f0', '<i4'), ('f1', '<f4')] dtype([('f0', '<i4'), ('f1', '<f4')]) 8 1 ('f0', 'f1') () [('f0', '<i4'), ('f1', '<f4')] False 16 |V8 void64 2
    # expect: True True False [('f0', '>i4'), ('f1', '>f4')] [('f0', '>i4'), ('f1', '>f4')]
print(al.fields["b"], dict(titled.fields), nested["p"]["y"], nested[1], placed.fields["b"][1], nested.descr, al.descr, titled["The first"])
# expect: (dtype('float64'), 8) {'a': (dtype('int32'), 0, 'The first'), 'The first': (dtype('int32'), 0, 'The first'), 'b': (dtype('float64'), 4)} float32 ('<i2', (2, 3)) 16 [('p', [('x', '<i4'), ('y', '<f4')]), ('q', '<i2', (2, 3))] [('a', '|i1'), ('', '|V7'), ('b', '<f8'), ('c', '<i2'), ('', '|V6')] int32
for f in (lambda: np.dtype([("a", "i4"), ("a", "f4")]), lambda: np.dtype([("a",)]), lambda: np.dtype(["a"]), lambda: np.dtype({"names": ["a"], "formats": ["f8"], "itemsize": 4}), lambda: al["zz"], lambda: al[5], lambda: np.dtype("i4")["a"],
          lambda: np.dtype("i4,nothing"), lambda: al == np.dtype([("a", "i1"), ("b", "f8"), ("c", "i2")]), lambda: np.dtype([("a", "i4")], align=True) == np.dtype([("a", "i4")]), lambda: np.promote_types([("a", "i4")], [("a", "f8")]),
          lambda: np.promote_types([("a", "i4")], [("b", "f8")]), lambda: np.can_cast([("a", "i4")], [("a", "i8")]), lambda: np.can_cast([("a", "i8")], [("a", "i4")]), lambda: np.zeros(2, placed), lambda: np.zeros(1, nested), lambda: np.zeros(2, "(2,)i4").shape,
          lambda: memoryview(np.zeros(2, al)).format, lambda: memoryview(np.zeros(2, nested)).format, lambda: np.asarray(memoryview(np.zeros(2, nested))).dtype == nested, lambda: np.zeros(2, np.dtype([("a", ">i4")])).astype([("a", "<i4")]).dtype.isnative):
    t(f)  # expect: ValueError field 'a' occurs more than once
    # expect: TypeError Field elements must be 2- or 3-tuples, got '('a',)'
    # expect: TypeError Field elements must be 2- or 3-tuples, got ''a''
    # expect: ValueError NumPy dtype descriptor requires 8 bytes, cannot override to smaller itemsize of 4
    # expect: KeyError "Field named 'zz' not found."
    # expect: IndexError Field index 5 out of range.
    # expect: KeyError 'There are no fields in dtype int32.'
    # expect: TypeError data type 'nothing' not understood
    # expect: False
    # expect: True
    # expect: dtype([('a', '<f8')])
    # expect: TypeError invalid type promotion
    # expect: True
    # expect: False
    # expect: array([(0, 0.), (0, 0.)],
    # expect:       dtype={'names': ['a', 'b'], 'formats': ['<i4', '<f8'], 'offsets': [4, 16], 'itemsize': 32})
    # expect: array([((0, 0.), [[0, 0, 0], [0, 0, 0]])],
    # expect:       dtype=[('p', [('x', '<i4'), ('y', '<f4')]), ('q', '<i2', (2, 3))])
    # expect: (2, 2)
    # expect: 'T{b:a:xxxxxxxd:b:h:c:}'
    # expect: 'T{T{i:x:f:y:}:p:(2,3)h:q:}'
    # expect: True
    # expect: True
