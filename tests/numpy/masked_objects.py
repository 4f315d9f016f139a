# Masked arrays of objects: made, printed, indexed, computed with, compared, pickled.
import pickle

import numpy as np


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


m=np.ma.array([1,'a',None,[2]],mask=[0,1,0,0],dtype=object)
t(lambda: m)  # expect: masked_array(data=[1, --, None, list([2])],
# expect:              mask=[False,  True, False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: str(m))  # expect: '[1 -- None list([2])]'
t(lambda: m[0])  # expect: 1
t(lambda: m[1])  # expect: masked
t(lambda: m[1:3])  # expect: masked_array(data=[--, None],
# expect:              mask=[ True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: m.filled('x'))  # expect: array([1, 'x', None, list([2])], dtype=object)
t(lambda: m.fill_value)  # expect: '?'
t(lambda: m.data)  # expect: array([1, 'a', None, list([2])], dtype=object)
t(lambda: m.mask)  # expect: array([False,  True, False, False])
t(lambda: m.dtype)  # expect: dtype('O')
t(lambda: m.compressed())  # expect: array([1, None, list([2])], dtype=object)
t(lambda: m.count())  # expect: 3
t(lambda: m.copy())  # expect: masked_array(data=[1, --, None, list([2])],
# expect:              mask=[False,  True, False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: m.tolist())  # expect: [1, None, None, [2]]
t(lambda: m==m)  # expect: masked_array(data=[True, --, True, True],
# expect:              mask=[False,  True, False, False],
# expect:        fill_value=True)
n=np.ma.array([1,2,3],mask=[0,1,0],dtype=object)
t(lambda: n+1)  # expect: masked_array(data=[2, --, 4],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: 1+n)  # expect: masked_array(data=[2, --, 4],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: n*n)  # expect: masked_array(data=[1, --, 9],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: n.sum())  # expect: 4
t(lambda: n.prod())  # expect: 3
t(lambda: n.mean())  # expect: 2.0
t(lambda: n.max())  # expect: TypeError '>=' not supported between instances of 'int' and 'str'
t(lambda: -n)  # expect: masked_array(data=[-1, --, -3],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: n>1)  # expect: masked_array(data=[False, --, True],
# expect:              mask=[False,  True, False],
# expect:        fill_value=True)
t(lambda: n.reshape(3,1))  # expect: masked_array(
# expect:   data=[[1],
# expect:         [--],
# expect:         [3]],
# expect:   mask=[[False],
# expect:         [ True],
# expect:         [False]],
# expect:   fill_value='?',
# expect:   dtype=object)
t(lambda: np.ma.where(n>1,n,n))  # expect: masked_array(data=[1, --, 3],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: n.sort())  # expect: TypeError '<' not supported between instances of 'str' and 'int'
t(lambda: n)  # expect: masked_array(data=[1, --, 3],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.concatenate([n,n]))  # expect: masked_array(data=[1, --, 3, 1, --, 3],
# expect:              mask=[False,  True, False, False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.masked_equal(np.array([1,2],object),2))  # expect: masked_array(data=[1, --],
# expect:              mask=[False,  True],
# expect:        fill_value=2,
# expect:             dtype=object)
t(lambda: n.anom())  # expect: masked_array(data=[-1.0, --, 1.0],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: n/2)
# expect: TypeError ufunc 'isfinite' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
t(lambda: n.argmax())  # expect: TypeError '>' not supported between instances of 'str' and 'int'
n=np.ma.array([1,2,3],mask=[0,1,0],dtype=object)


def s():
    n[0] = np.ma.masked
    n[1] = 7
    return n


t(s)  # expect: masked_array(data=[--, 7, 3],
# expect:              mask=[ True, False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: n.T)  # expect: masked_array(data=[--, 7, 3],
# expect:              mask=[ True, False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.array([[1,2],[3,4]],dtype=object,mask=[[0,1],[0,0]]).sum(axis=0))
# expect: masked_array(data=[4, 4],
# expect:              mask=[False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.MaskedArray([1,np.ma.masked,'q'],dtype=object))  # expect: masked_array(data=[1, --, 'q'],
# expect:              mask=[False,  True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.masked_where([1,0],np.array([1,'b'],object)))  # expect: masked_array(data=[--, 'b'],
# expect:              mask=[ True, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: pickle.loads(pickle.dumps(n)))  # expect: masked_array(data=[--, 7, 3],
# expect:              mask=[ True, False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.zeros(2,object))  # expect: masked_array(data=[0, 0],
# expect:              mask=False,
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.isMA(n))  # expect: True
t(lambda: isinstance(n,np.ndarray))  # expect: True
t(lambda: type(n))  # expect: <class 'numpy.ma.core.MaskedArray'>
t(lambda: n.ravel())  # expect: masked_array(data=[--, 7, 3],
# expect:              mask=[ True, False, False],
# expect:        fill_value='?',
# expect:             dtype=object)
t(lambda: np.ma.array([1,2],object).view(np.ndarray))  # expect: array([1, 2], dtype=object)
t(lambda: n is n.view())  # expect: False
t(lambda: n.shape)  # expect: (3,)
