# Record arrays by formats, names, dtypes and shapes.
import numpy as np
from numpy import rec as R


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e)[:150])


t(lambda: R.fromarrays([[1,2],[3.,4.]],formats='i4,f8',names='a,b'))  # expect: rec.array([(1, 3.), (2, 4.)],
# expect:           dtype=[('a', '<i4'), ('b', '<f8')])
t(lambda: R.fromarrays([[1,2],[3.,4.]],names='a,b'))  # expect: rec.array([(1, 3.), (2, 4.)],
# expect:           dtype=[('a', '<i8'), ('b', '<f8')])
t(lambda: R.fromarrays([[1,2],[3.,4.]]))  # expect: rec.array([(1, 3.), (2, 4.)],
# expect:           dtype=[('f0', '<i8'), ('f1', '<f8')])
t(lambda: R.fromarrays([[1,2],[3.,4.]],dtype=[('x','i2'),('y','f4')]))
# expect: rec.array([(1, 3.), (2, 4.)],
# expect:           dtype=[('x', '<i2'), ('y', '<f4')])
t(lambda: R.fromarrays([[1,2],['a','bb']],names=['n','s']))  # expect: rec.array([(1, 'a'), (2, 'bb')],
# expect:           dtype=[('n', '<i8'), ('s', '<U2')])
t(lambda: R.fromarrays([[1,2],[3]]))  # expect: ValueError array-shape mismatch in array 1 ("f1")
t(lambda: R.fromrecords([(1,'a'),(2,'bb')],names='n,s'))  # expect: rec.array([(1, 'a'), (2, 'bb')],
# expect:           dtype=[('n', '<i8'), ('s', '<U2')])
t(lambda: R.fromrecords([(1,'a'),(2,'bb')],formats='i8,U1'))  # expect: rec.array([(1, 'a'), (2, 'b')],
# expect:           dtype=[('f0', '<i8'), ('f1', '<U1')])
t(lambda: R.fromrecords([(1,'a'),(2,'bb')],dtype=[('p','f8'),('q','U3')]))
# expect: rec.array([(1., 'a'), (2., 'bb')],
# expect:           dtype=[('p', '<f8'), ('q', '<U3')])
t(lambda: R.array([(1,2.),(3,4.)],names='a,b'))  # expect: rec.array([(1, 2.), (3, 4.)],
# expect:           dtype=[('a', '<i8'), ('b', '<f8')])
t(lambda: R.array([(1,2.),(3,4.)],formats=['i4','f4'],names=['u','v']))
# expect: rec.array([(1, 2.), (3, 4.)],
# expect:           dtype=[('u', '<i4'), ('v', '<f4')])
t(lambda: R.array(np.array([(1,2.)],dtype=[('a',int),('b',float)])).a)  # expect: array([1])
t(lambda: np.recarray((2,),dtype=[('x',int),('y',float)]).shape)  # expect: (2,)
t(lambda: np.recarray(2,formats='i4,f8',names='a,b').dtype)
# expect: dtype((numpy.record, [('a', '<i4'), ('b', '<f8')]))
t(lambda: R.format_parser(['f8','i4'],['a','b'],[]).dtype)  # expect: dtype([('a', '<f8'), ('b', '<i4')])
t(lambda: R.array([1,2,3],dtype='i4'))
# expect: ValueError mismatch between the number of fields and the number of arrays
t(lambda: np.rec.array([(1,2.)],dtype=[('a',int),('b',float)])[0].a)  # expect: 1
t(lambda: np.array([(1,2.)],dtype=[('a',int),('b',float)]).view(np.recarray).b)  # expect: array([2.])
