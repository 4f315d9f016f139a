"""Arrays of objects where numbers are wanted, and folds, products and walks of objects."""
from decimal import Decimal as D
from fractions import Fraction as F

import numpy as np
a=np.array([[1,None],['x',2.5]],dtype=object)
print([x.item() for x in np.nditer(a,['refs_ok'])], [x.item() for x in np.nditer(a.T,['refs_ok'],order='C')])
# expect: [1, None, 'x', 2.5] [1, 'x', None, 2.5]
it=np.nditer(a,['refs_ok','multi_index'],['readwrite'])
for x in it:
    print(it.multi_index, repr(x), it.iterationneedsapi)  # expect: (0, 0) array(1, dtype=object) True
    # expect: (0, 1) array(None, dtype=object) True
    # expect: (1, 0) array('x', dtype=object) True
    # expect: (1, 1) array(2.5, dtype=object) True
    x[...]=[it.multi_index]
print(a, it.dtypes)  # expect: [[list([(0, 0)]) list([(0, 1)])]
# expect:  [list([(1, 0)]) list([(1, 1)])]] (dtype('O'),)
b=np.arange(4).reshape(2,2)
it=np.nditer([a,b],['refs_ok'],[['readwrite'],['readonly']])
for x,y in it:
    x[...]=int(y)*2
print(a)  # expect: [[0 2]
# expect:  [4 6]]
it=np.nditer(a,['refs_ok','buffered'],op_dtypes='i4',casting='unsafe')
print([x for x in it], it.dtypes)
# expect: [array(0, dtype=int32), array(2, dtype=int32), array(4, dtype=int32), array(6, dtype=int32)] (dtype('int32'),)
it=np.nditer([b,None],['refs_ok','buffered'],op_dtypes=['O','O'],casting='unsafe')
for x,y in it:
    y[...]=x.item()+1j
print(it.operands[1])  # expect: [[1j (1+1j)]
# expect:  [(2+1j) (3+1j)]]
try:
    np.nditer(a)
except TypeError as e:
    print(e)
    # expect: Iterator operand or requested dtype holds references, but the REFS_OK flag was not enabled
it=np.nditer(a,['refs_ok'],['readwrite'])
it[0]='z'
print(a, it[0], it.value)  # expect: [['z' 2]
# expect:  [4 6]] z z

a=np.zeros(3)
o=np.array([1,2.5,3],object)

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def s():
    a[...]=o
    return a
t(s)  # expect: [1.  2.5 3. ]
def s():
    a[1:]=o[:2]
    return a
t(s)  # expect: [1.  1.  2.5]
def s():
    a[0]=o[1]
    return a
t(s)  # expect: [2.5 1.  2.5]
def s():
    a[[0,1]]=o[:2]
    return a
t(s)  # expect: [1.  2.5 2.5]
def s():
    a[a>1]=o[0]
    return a
t(s)  # expect: [1. 1. 1.]
def s():
    np.copyto(a,o,casting='unsafe')
    return a
t(s)  # expect: [1.  2.5 3. ]
def s():
    b=np.zeros(2,'i4')
    b[:]=np.array(['7','8'],object)
    return b
t(s)  # expect: [7 8]
def s():
    b=np.zeros(2,'U4')
    b[:]=np.array([7,None],object)
    return b
t(s)  # expect: ['7' 'None']
def s():
    b=np.zeros(2,'M8[D]')
    b[:]=np.array(['2001-01-01',None],object)
    return b
t(s)  # expect: ['2001-01-01'        'NaT']
t(lambda: o.astype('f4'))  # expect: [1.  2.5 3. ]
t(lambda: o.astype('c16'))  # expect: [1. +0.j 2.5+0.j 3. +0.j]
t(lambda: np.arange(3).astype(object)[::-1].copy())  # expect: [2 1 0]
t(lambda: np.asarray(o,dtype=float))  # expect: [1.  2.5 3. ]
t(lambda: np.array([o,o],dtype=float))  # expect: [[1.  2.5 3. ]
# expect:  [1.  2.5 3. ]]
t(lambda: np.concatenate([o,a]))  # expect: [1 2.5 3 1.0 2.5 3.0]
t(lambda: a+o)  # expect: [2.0 5.0 6.0]
t(lambda: np.add(o,1))  # expect: [2 3.5 4]
t(lambda: np.sum(o))  # expect: 6.5
t(lambda: np.where([1,0,1],o,0))  # expect: [1 0 3]
t(lambda: o[np.array([2,0])])  # expect: [3 1]
t(lambda: np.sort(o)[::-1])  # expect: [3 2.5 1]
t(lambda: o==a)  # expect: [ True  True  True]
t(lambda: (o>1).any())  # expect: True
t(lambda: np.maximum(o,2))  # expect: [2 2.5 3]
t(lambda: np.vectorize(lambda x: str(x))(o))  # expect: ['1' '2.5' '3']
t(lambda: o.mean())  # expect: 2.1666666666666665
t(lambda: np.dot(o,o))  # expect: 16.25
t(lambda: np.multiply.reduce(o))  # expect: 7.5
t(lambda: np.unique(o))  # expect: [1 2.5 3]
t(lambda: np.array([None,1])==None)  # expect: [ True False]

o=np.array([[F(1,2),F(1,3)],[F(2,5),1]],object)
v=np.array([1,F(1,7)],object)
t(lambda: np.dot(o,o))  # expect: [[Fraction(23, 60) Fraction(1, 2)]
# expect:  [Fraction(3, 5) Fraction(17, 15)]]
t(lambda: o.dot(v))  # expect: [Fraction(23, 42) Fraction(19, 35)]
t(lambda: np.dot(v,o))  # expect: [Fraction(39, 70) Fraction(10, 21)]
t(lambda: np.dot(v,v))  # expect: 50/49
t(lambda: o@o)  # expect: [[Fraction(23, 60) Fraction(1, 2)]
# expect:  [Fraction(3, 5) Fraction(17, 15)]]
t(lambda: o@v)  # expect: [Fraction(23, 42) Fraction(19, 35)]
t(lambda: np.inner(o,o))  # expect: [[Fraction(13, 36) Fraction(8, 15)]
# expect:  [Fraction(8, 15) Fraction(29, 25)]]
t(lambda: np.dot(o,np.array([1,2,3],object)))
# expect: ValueError shapes (2,2) and (3,) not aligned: 2 (dim 1) != 3 (dim 0)
t(lambda: np.dot(o,2))  # expect: [[Fraction(1, 1) Fraction(2, 3)]
# expect:  [Fraction(4, 5) 2]]
t(lambda: np.dot(o,np.arange(2)))  # expect: [Fraction(1, 3) Fraction(1, 1)]
t(lambda: np.matmul(o,np.arange(2)))  # expect: [Fraction(1, 3) Fraction(1, 1)]
t(lambda: np.add.reduce(v))  # expect: 8/7
t(lambda: np.multiply.reduce(o))  # expect: [Fraction(1, 5) Fraction(1, 3)]
t(lambda: np.add.accumulate(v))  # expect: [1 Fraction(8, 7)]
t(lambda: v.prod())  # expect: 1/7
t(lambda: v.cumsum())  # expect: [1 Fraction(8, 7)]
t(lambda: np.add.outer(v,v))  # expect: [[2 Fraction(8, 7)]
# expect:  [Fraction(8, 7) Fraction(2, 7)]]
t(lambda: np.outer(v,v))  # expect: [[1 Fraction(1, 7)]
# expect:  [Fraction(1, 7) Fraction(1, 49)]]
t(lambda: np.maximum.reduce(v))  # expect: 1
t(lambda: np.logical_or.reduce(v))  # expect: 1
t(lambda: o.sum(axis=0))  # expect: [Fraction(9, 10) Fraction(4, 3)]
t(lambda: o.trace())  # expect: 3/2
t(lambda: np.linalg.matrix_power(o,2))  # expect: [[Fraction(23, 60) Fraction(1, 2)]
# expect:  [Fraction(3, 5) Fraction(17, 15)]]
t(lambda: np.tensordot(o,o))  # expect: 1369/900
t(lambda: np.cumprod(v))  # expect: [1 Fraction(1, 7)]
t(lambda: np.diff(v))  # expect: [Fraction(-6, 7)]
t(lambda: np.vstack([v,v]))  # expect: [[1 Fraction(1, 7)]
# expect:  [1 Fraction(1, 7)]]
t(lambda: np.argmax(v))  # expect: 0
t(lambda: v.max())  # expect: 1
t(lambda: np.isin(v,[1]))  # expect: [ True False]
t(lambda: np.float64(2)*v)  # expect: [2.0 0.2857142857142857]
t(lambda: v**2)  # expect: [1 Fraction(1, 49)]
t(lambda: np.power(v,2))  # expect: [1 Fraction(1, 49)]
t(lambda: np.sqrt(np.array([4.,9],object)))
# expect: TypeError loop of ufunc does not support argument 0 of type float which has no callable sqrt method
t(lambda: -v)  # expect: [-1 Fraction(-1, 7)]
t(lambda: abs(v))  # expect: [1 Fraction(1, 7)]
t(lambda: v.any())  # expect: 1
t(lambda: np.all(v))  # expect: 1/7
t(lambda: np.clip(v,0,.5))  # expect: [0.5 Fraction(1, 7)]
t(lambda: v//1)  # expect: [1 0]
t(lambda: v%1)  # expect: [0 Fraction(1, 7)]
t(lambda: np.floor(v))  # expect: [1 0]
t(lambda: np.array(['a','bc'],object)+'x')  # expect: ['ax' 'bcx']
t(lambda: np.array(['a','bc'],object)*2)  # expect: ['aa' 'bcbc']
t(lambda: np.median(v))  # expect: 4/7
t(lambda: v.std())
# expect: TypeError loop of ufunc does not support argument 0 of type Fraction which has no callable sqrt method
t(lambda: np.array_equal(v,v))  # expect: True
t(lambda: np.kron(v,v))  # expect: [1 Fraction(1, 7) Fraction(1, 7) Fraction(1, 49)]
t(lambda: np.convolve(v,v))  # expect: [1 Fraction(2, 7) Fraction(1, 49)]

v=np.array([1,F(1,7)],object)
t(lambda: np.sqrt(v))
# expect: TypeError loop of ufunc does not support argument 0 of type int which has no callable sqrt method
t(lambda: np.var(v))  # expect: 9/49
t(lambda: np.std(v))
# expect: TypeError loop of ufunc does not support argument 0 of type Fraction which has no callable sqrt method
t(lambda: np.std(np.array([1.,2,4],object)))  # expect: 1.247219128924647
t(lambda: np.exp(np.array([1.,2,4],object)))
# expect: TypeError loop of ufunc does not support argument 0 of type float which has no callable exp method
t(lambda: np.sqrt(np.array([D(4),D(9)],object)))  # expect: [Decimal('2') Decimal('3')]
t(lambda: np.array([D(4),D(9)],object).std())  # expect: 2.5
t(lambda: np.multiply(v,v,np.empty(2,object)))  # expect: [1 Fraction(1, 49)]
t(lambda: np.multiply(v,v,None))  # expect: [1 Fraction(1, 49)]
t(lambda: np.multiply(v,2,out=np.empty(2,object)))  # expect: [2 Fraction(2, 7)]
t(lambda: np.multiply(v,2,out=np.empty(2)))
# expect: UFuncTypeError Cannot cast ufunc 'multiply' output from dtype('O') to dtype('float64') with casting rule 'same_kind'
def f():
    a=np.zeros(3,object); np.add.at(a,[0,0,2],1)
    return a
t(f)  # expect: [2 0 1]
t(lambda: np.add.reduce(np.array([],object)))  # expect: 0
t(lambda: np.maximum.reduce(np.array([],object)))
# expect: ValueError zero-size array to reduction operation maximum which has no identity
t(lambda: np.add.reduce(np.array([[1,2],[3,4]],object),axis=1,keepdims=True))  # expect: [[3]
# expect:  [7]]
t(lambda: np.add.reduce(np.array([1,2],object),initial=10))  # expect: 13
t(lambda: np.multiply.accumulate(np.array([[1,2],[3,4]],object),axis=1))  # expect: [[1 2]
# expect:  [3 12]]
t(lambda: np.array([1,2,3],object).cumsum())  # expect: [1 3 6]
t(lambda: np.matmul(v, 5))
# expect: ValueError matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
t(lambda: np.matmul(v,np.array([1,2,3],object)))
# expect: ValueError matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)
t(lambda: np.ones((2,2,2),object)@np.ones((2,2,2),object))  # expect: [[[2 2]
# expect:   [2 2]]
# expect:
# expect:  [[2 2]
# expect:   [2 2]]]
t(lambda: np.subtract.outer(v,[1,2]))  # expect: [[0 -1]
# expect:  [Fraction(-6, 7) Fraction(-13, 7)]]
