"""genfromtxt and loadtxt with names, holes and columns of different types."""
import io

import numpy as np


def show(function, text, **options):
    try:
        table = function(io.StringIO(text), **options)
        print(getattr(table, "dtype", None))
        print(table)
    except ValueError as e:
        print(e)


people = "name,age,height,city\nAnn,34,1.7,Rome\nBob,28,1.82,Oslo\nDee,,1.75,Bonn\n"
show(np.genfromtxt, people, delimiter=",", names=True, dtype=None, encoding="utf-8")
# expect: [('name', '<U3'), ('age', '<i8'), ('height', '<f8'), ('city', '<U4')]
# expect: [('Ann', 34, 1.7 , 'Rome') ('Bob', 28, 1.82, 'Oslo')
# expect:  ('Dee', -1, 1.75, 'Bonn')]
show(np.genfromtxt, people, delimiter=",", names=True, usecols=("height", "age"))
# expect: [('height', '<f8'), ('age', '<f8')]
# expect: [(1.7 , 34.) (1.82, 28.) (1.75, nan)]
show(np.genfromtxt, people, delimiter=",", skip_header=1, usecols=(1, 2), filling_values=0)  # expect: float64
# expect: [[34.    1.7 ]
# expect:  [28.    1.82]
# expect:  [ 0.    1.75]]
show(np.genfromtxt, "1 2.5 abc\n4 5 de\n", dtype=None, encoding="utf-8")
# expect: [('f0', '<i8'), ('f1', '<f8'), ('f2', '<U3')]
# expect: [(1, 2.5, 'abc') (4, 5. , 'de')]
show(np.genfromtxt, "1 2 3\n4 5 6\n", names="a,b,c", dtype=int)
# expect: [('a', '<i8'), ('b', '<i8'), ('c', '<i8')]
# expect: [(1, 2, 3) (4, 5, 6)]
show(np.genfromtxt, "# a b\n1 2\n3 4\n", names=True)  # expect: [('a', '<f8'), ('b', '<f8')]
# expect: [(1., 2.) (3., 4.)]
show(np.genfromtxt, "my col,b-c,b-c,print,\n1,2,3,4,5\n1,2,3,4,5\n", names=True, delimiter=",")
# expect: [('my_col', '<f8'), ('bc', '<f8'), ('bc_1', '<f8'), ('print_', '<f8'), ('f0', '<f8')]
# expect: [(1., 2., 3., 4., 5.) (1., 2., 3., 4., 5.)]
show(np.genfromtxt, "True 1\nFalse 2\n", dtype=None, encoding="utf-8")  # expect: [('f0', '?'), ('f1', '<i8')]
# expect: [( True, 1) (False, 2)]
show(np.genfromtxt, "1,2\n3,\n", dtype=None, delimiter=",")  # expect: int64
# expect: [[ 1  2]
# expect:  [ 3 -1]]
show(np.genfromtxt, "a,b\n1,2\n3\n", names=True, delimiter=",")  # expect: Some errors were detected !
# expect:     Line #3 (got 1 columns instead of 2)
show(np.genfromtxt, "1 2 x\n3 4 yy\n", dtype="i4,f8,U3")
# expect: [('f0', '<i4'), ('f1', '<f8'), ('f2', '<U3')]
# expect: [(1, 2., 'x') (3, 4., 'yy')]
rows = "a 1 2.5\nb 3 4\n"
print(np.loadtxt(io.StringIO(rows), dtype={"names": ("n", "i", "f"), "formats": ("U3", "i4", "f8")}))
# expect: [('a', 1, 2.5) ('b', 3, 4. )]
show(np.loadtxt, rows, dtype=[("n", "U3"), ("i", int), ("f", float)], unpack=True)  # expect: None
# expect: [array(['a', 'b'], dtype='<U3'), array([1, 3]), array([2.5, 4. ])]
show(np.loadtxt, rows, dtype=[("n", "U3"), ("i", int)])
# expect: the number of columns changed from 2 to 3 at row 1; use `usecols` to select a subset and avoid this error
show(np.loadtxt, "a x 2.5\n", dtype=[("n", "U3"), ("i", int), ("f", float)])
# expect: could not convert string 'x' to int64 at row 0, column 2.
