# genfromtxt with usemask: what is missing is masked, field by field.
import io

import numpy as np

text = "A,B\n0,1\n2,N/A"
print(repr(np.genfromtxt(io.StringIO(text), delimiter=",", missing_values="N/A", names=True, usemask=True, dtype=None)))
# expect: masked_array(data=[(0, 1), (2, --)],
# expect:              mask=[(False, False), (False,  True)],
# expect:        fill_value=(999999, 999999),
# expect:             dtype=[('A', '<i8'), ('B', '<i8')])
print(repr(np.genfromtxt(io.StringIO("1,2\n-9,4"), delimiter=",", missing_values="-9", usemask=True)))
# expect: masked_array(
# expect:   data=[[1.0, 2.0],
# expect:         [--, 4.0]],
# expect:   mask=[[False, False],
# expect:         [ True, False]],
# expect:   fill_value=1e+20)
print(repr(np.genfromtxt(io.StringIO("1 2 x\n4 NA y"), missing_values="NA", usemask=True, dtype=[("a", int), ("b", float), ("c", "U1")], filling_values=-5)))
# expect: masked_array(data=[(1, 2.0, 'x'), (4, --, 'y')],
# expect:              mask=[(False, False, False), (False,  True, False)],
# expect:        fill_value=(999999, 1.e+20, 'N'),
# expect:             dtype=[('a', '<i8'), ('b', '<f8'), ('c', '<U1')])
