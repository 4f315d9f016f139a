# numpy.lib.recfunctions: fields taken away, renamed, added; arrays of structures joined; structures as columns.
import numpy as np
import numpy.ma as ma
from numpy.lib import recfunctions as rf

w = np.array([(1, (2, 3.0)), (4, (5, 6.0))], dtype=[("a", int), ("b", [("ba", float), ("bb", int)])])
z = np.array([("A", 1.0), ("B", 2.0)], dtype=[("A", "S3"), ("B", float)])
print(rf.get_names(w.dtype), rf.get_names_flat(w.dtype), rf.get_fieldstructure(w.dtype), rf.flatten_descr(w.dtype))
# expect: ('a', ('b', ('ba', 'bb'))) ('a', 'b', 'ba', 'bb') {'a': [], 'b': [], 'ba': ['b'], 'bb': ['b']} (('a', dtype('int64')), ('ba', dtype('float64')), ('bb', dtype('int64')))
print(rf.drop_fields(w, "a"), rf.drop_fields(w, ["ba"]).dtype, rf.drop_fields(w, ["ba", "bb"]).dtype)
# expect: [((2., 3),) ((5., 6),)] [('a', '<i8'), ('b', [('bb', '<i8')])] [('a', '<i8')]
print(rf.rename_fields(w, {"a": "x", "bb": "y"}).dtype, type(rf.rec_drop_fields(z, "A")).__name__)
# expect: [('x', '<i8'), ('b', [('ba', '<f8'), ('y', '<i8')])] recarray
print(repr(rf.append_fields(z, "C", [10, 20, 30])))
# expect: masked_array(data=[(b'A', 1.0, 10), (b'B', 2.0, 20), (--, --, 30)],
# expect:              mask=[(False, False, False), (False, False, False),
# expect:                    ( True,  True, False)],
# expect:        fill_value=(b'N/A', 1.e+20, 999999),
# expect:             dtype=[('A', 'S3'), ('B', '<f8'), ('C', '<i8')])
print(rf.append_fields(z, ("C", "D"), [[1, 2], [3.5, 4.5]], usemask=False), rf.rec_append_fields(z, "C", [1, 2]).C)
# expect: [(b'A', 1., 1, 3.5) (b'B', 2., 2, 4.5)] [1 2]
print(rf.merge_arrays((np.array([1, 2]), np.array([10, 20, 30]))), rf.merge_arrays((z, w), flatten=True))
# expect: [( 1, 10) ( 2, 20) (-1, 30)] [(b'A', 1., 1, 2., 3) (b'B', 2., 4, 5., 6)]
print(repr(rf.merge_arrays((np.array([1, 2]), ma.array([10, 20, 30], mask=[0, 1, 0])), usemask=True)))
# expect: masked_array(data=[(1, 10), (2, --), (--, 30)],
# expect:              mask=[(False, False), (False,  True), ( True, False)],
# expect:        fill_value=(999999, 999999),
# expect:             dtype=[('f0', '<i8'), ('f1', '<i8')])
zz = np.array([("a", 10.0, 100.0), ("b", 20.0, 200.0)], dtype=[("A", "S3"), ("B", float), ("C", float)])
print(rf.stack_arrays((z, zz)), rf.stack_arrays((z, zz), defaults={"C": -5.0}).data["C"], rf.stack_arrays((z, z), usemask=False))
# expect: [(b'A', 1.0, --) (b'B', 2.0, --) (b'a', 10.0, 100.0) (b'b', 20.0, 200.0)] [ -5.  -5. 100. 200.] [(b'A', 1.) (b'B', 2.) (b'A', 1.) (b'B', 2.)]
a = np.array([(1, 10, 5), (2, 20, 6), (3, 30, 7)], dtype=[("k", int), ("v", int), ("p", int)])
b = np.array([(2, 1.5), (3, 2.5), (9, 3.5)], dtype=[("k", int), ("v", float)])
for kind in "inner", "outer", "leftouter":
    joined = rf.join_by("k", a, b, kind)
    print(kind, joined, joined.dtype.names)
    # expect: inner [(2, 20, 1.5, 6) (3, 30, 2.5, 7)] ('k', 'v1', 'v2', 'p')
    # expect: outer [(1, 10, --, 5) (2, 20, 1.5, 6) (3, 30, 2.5, 7) (9, --, 3.5, --)] ('k', 'v1', 'v2', 'p')
    # expect: leftouter [(1, 10, --, 5) (2, 20, 1.5, 6) (3, 30, 2.5, 7)] ('k', 'v1', 'v2', 'p')
print(rf.join_by("k", a, b, r1postfix="", r2postfix="_b", usemask=False), type(rf.rec_join("k", a, b)).__name__)
# expect: [(2, 20, 1.5, 6) (3, 30, 2.5, 7)] recarray
d = ma.array([1, 2, 1, 3], mask=[0, 0, 0, 0]).view([("a", int)])
print(rf.find_duplicates(d, return_index=True))  # expect: (masked_array(data=[(1,), (1,)],
# expect:              mask=[(False,), (False,)],
# expect:        fill_value=(999999,),
# expect:             dtype=[('a', '<i8')]), array([0, 2]))
s = np.array([(1, 2.5, [3, 4]), (5, 6.5, [7, 8])], dtype=[("x", "i4"), ("y", "f4"), ("z", "f8", 2)])
u = rf.structured_to_unstructured(s)
print(u, u.dtype, rf.structured_to_unstructured(a[["k", "v"]]).tolist(), np.shares_memory(rf.structured_to_unstructured(a), a))
# expect: [[1.  2.5 3.  4. ]
# expect:  [5.  6.5 7.  8. ]] float64 [[1, 10], [2, 20], [3, 30]] True
print(rf.unstructured_to_structured(u, s.dtype), rf.unstructured_to_structured(np.arange(4).reshape(2, 2)).dtype, rf.apply_along_fields(np.mean, a))
# expect: [(1, 2.5, [3., 4.]) (5, 6.5, [7., 8.])] [('f0', '<i8'), ('f1', '<i8')] [ 5.33333333  9.33333333 13.33333333]
print(rf.repack_fields(np.dtype("u1,f8", align=True)), rf.require_fields(a, [("p", "f4"), ("q", "i2")]))
# expect: [('f0', 'u1'), ('f1', '<f8')] [(5., 0) (6., 0) (7., 0)]
for f in (lambda: rf.append_fields(z, ("C", "D"), [[1]]), lambda: rf.join_by("k", a, b, "left"), lambda: rf.join_by(("k", "k"), a, b),
          lambda: rf.join_by("p", a, b), lambda: rf.join_by("k", a, b, r1postfix="", r2postfix=""), lambda: rf.structured_to_unstructured(u),
          lambda: rf.stack_arrays((a, b)), lambda: rf.unstructured_to_structured(u, a.dtype), lambda: rf.unstructured_to_structured(np.array(1))):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
        # expect: ValueError The number of arrays does not match the number of names
        # expect: ValueError The 'jointype' argument should be in 'inner', 'outer' or 'leftouter' (got 'left' instead)
        # expect: ValueError duplicate join key 'k'
        # expect: ValueError r2 does not have key field 'p'
        # expect: ValueError r1 and r2 contain common names, r1postfix and r2postfix can't both be empty
        # expect: ValueError arr must be a structured array
        # expect: TypeError Incompatible type 'int64' <> 'float64'
        # expect: ValueError The length of the last dimension of arr must be equal to the number of fields in dtype
        # expect: ValueError arr must have at least one dimension
