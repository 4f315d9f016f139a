"""numpy.nditer: what it makes of flags, axes, dtypes and orders, step by step, and what it says to those it cannot take."""
import copy
import pickle
import sys

import numpy as np
from numpy import arange, array, nditer, ones, zeros

np.seterr(all="ignore")

cases = """
nditer(5)
nditer([])
nditer(())
nditer([arange(2)]*33)
nditer(None)
nditer([None,None])
nditer(arange(3),['foo'])
nditer(arange(3),'c_index')
nditer(arange(3),[1])
nditer(arange(3),5)
nditer(arange(3),['c_index','f_index'])
nditer(arange(3),['external_loop','multi_index'])
nditer(arange(3),['external_loop','c_index'])
nditer(arange(3),['ranged','external_loop'])
nditer(arange(3),['readonly'])
nditer(arange(3),[],['foo'])
nditer(arange(3),[],'readonly')
nditer(arange(3),[],5)
nditer(arange(3),[],[[]])
nditer(arange(3),[],[])
nditer(arange(3),[],[['readonly','readwrite']])
nditer(arange(3),[],[['writeonly','readwrite']])
nditer(arange(3),[],[['readonly'],['readonly']])
nditer([arange(3),arange(3)],[],[['readonly']])
nditer([arange(3),arange(3)],[],['readonly'])
nditer([arange(3),arange(3)],[],[['readonly'],['readonly'],['readonly']])
nditer(arange(3),[],[['allocate']])
nditer(None,[],[['readonly']])
nditer(None,[],[['readonly','allocate']])
nditer([arange(3),None],[],[['readonly'],['writeonly','allocate','no_subtype']])
nditer(arange(0))
nditer(arange(0),['zerosize_ok'])
nditer(arange(0),['zerosize_ok']).value
nditer(np.broadcast_to(3,(3,)),[],['readwrite'])
nditer([arange(3),arange(2)])
nditer([zeros((2,3)),arange(2)])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[0,1]])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[-1,0]])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[0,-1]])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[0]])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,1]])
nditer([zeros((2,3)),arange(2)],op_axes=5)
nditer([zeros((2,3)),arange(2)],op_axes=[5,5])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,0],[0,-1]])
nditer([zeros((2,3)),arange(2)],op_axes=[[0,'a'],[0,-1]])
nditer([zeros((2,3)),arange(2)],op_axes=[[1,2],[0,-1]])
nditer([zeros((2,3)),arange(2)],op_axes=[None,None])
nditer([zeros((2,3)),zeros((2,3))],op_axes=[None,[1,0]])
nditer([zeros((2,3)),zeros((3,2))],op_axes=[None,[1,0]],itershape=(2,3))
nditer([zeros((2,3)),zeros((3,2))],op_axes=[[0,1],[1,0]],itershape=(2,4))
nditer([zeros((2,3)),zeros((3,2))],op_axes=[[0,1],[1,0]],itershape=(2,))
nditer([zeros((2,3))],itershape=(2,3))
nditer([zeros((2,3))],itershape=(2,4))
nditer([zeros((2,3))],itershape=(4,2,3))
nditer([zeros((3,))],itershape=(-1,3))
nditer([arange(3),zeros((2,3))],[],[['readwrite'],['readonly']])
nditer([arange(3).reshape(1,3),zeros((2,3))],[],[['readwrite'],['readonly']])
nditer([arange(3),zeros((2,3))],[],[['writeonly'],['readonly']])
nditer([arange(3),zeros((2,3))],['reduce_ok'],[['readwrite'],['readonly']])
nditer([arange(3),zeros((2,3))],['reduce_ok'],[['writeonly'],['readonly']])
nditer([arange(3),zeros((2,3))],['reduce_ok'],[['readwrite','no_broadcast'],['readonly']])
nditer([arange(3),zeros((2,3))],[],[['readonly','no_broadcast'],['readonly']])
nditer(arange(3),op_dtypes=['f4'])
nditer(arange(3),op_dtypes='f8')
nditer(arange(3),[],[['readonly','copy']],op_dtypes='f4').value
nditer(arange(3),[],[['readonly','copy']],op_dtypes='f4',casting='no')
nditer(arange(3),[],[['readonly','copy']],op_dtypes='i4')
nditer(arange(3),[],[['readwrite','updateifcopy']],op_dtypes='f8')
nditer(arange(3),[],[['readwrite','copy']],op_dtypes='f8')
nditer(arange(3.),[],[['readwrite','updateifcopy']],op_dtypes='f4',casting='same_kind')
nditer(arange(3.),[],[['writeonly','updateifcopy']],op_dtypes='c16',casting='same_kind')
nditer(arange(3),['buffered'],[['readonly']],op_dtypes=['f4','f4'])
nditer(arange(3),['buffered'],[['readonly']],op_dtypes=5)
nditer(arange(3),['buffered'],buffersize=-1)
nditer(arange(3),['buffered'],buffersize='a')
nditer(arange(3),order='X')
nditer(arange(3),casting='X')
nditer(arange(3),order=5)
nditer(arange(3)).multi_index
nditer(arange(3)).index
nditer(arange(3)).remove_multi_index()
nditer(arange(3)).remove_axis(0)
nditer(arange(3),['multi_index']).remove_axis(1)
nditer(arange(3),['multi_index','c_index']).remove_axis(0)
nditer(arange(3))[1]
nditer(arange(3))[-1]
nditer(arange(3))[-2]
nditer(arange(3))[0:1]
nditer(arange(3))['a']
nditer([arange(3),arange(3)])[0:2]
nditer([arange(3),arange(3)])[5:9]
nditer([arange(3),arange(3)])[0:2:2]
nditer([arange(3),arange(3)])[...]
len(nditer(arange(3)))
len(nditer([arange(3)]*4))
nditer(arange(3)).itviews
nditer(arange(3),['buffered']).itviews
nditer(arange(6).reshape(2,3)).itviews
nditer(arange(6).reshape(2,3),order='F').itviews
nditer(arange(6).reshape(2,3)).shape
nditer(arange(6).reshape(2,3)).ndim
nditer(arange(6).reshape(2,3),['multi_index']).shape
nditer(arange(6).reshape(2,3)[:,::2]).shape
nditer(arange(6).reshape(2,3).T).shape
nditer(arange(6).reshape(2,3)[:,:2],order='F').shape
nditer(arange(6).reshape(2,3)[:,:2],['c_index']).shape
nditer(arange(24).reshape(2,3,4),['c_index']).shape
nditer(arange(24).reshape(2,3,4),['f_index']).shape
nditer(arange(24).reshape(2,3,4)[::-1],['f_index']).index
nditer(arange(24).reshape(2,3,4)[::-1],['c_index']).index
nditer(arange(24).reshape(2,3,4)[::-1],['multi_index']).multi_index
nditer(arange(24).reshape(2,3,4)[::-1],['multi_index'],order='C').multi_index
nditer(arange(3)).iterrange
nditer(arange(3),['ranged']).iterrange
nditer(arange(3)).dtypes
nditer(arange(3),op_dtypes='>i8',flags=['buffered']).dtypes
nditer(arange(3)).operands
nditer(arange(3)).has_index
nditer(arange(3)).has_multi_index
nditer(arange(3)).has_delayed_bufalloc
nditer(arange(3)).iterationneedsapi
nditer(arange(3)).finished
nditer(arange(3)).value
nditer(arange(3),['external_loop']).value
nditer(arange(6).reshape(2,3)[:,:2],['external_loop']).value
nditer(arange(6).reshape(2,3)[:,:2],['external_loop','buffered']).value
nditer(arange(6).reshape(2,3)[:,:2],['external_loop','buffered'],buffersize=3).value
nditer(arange(3),['delay_bufalloc','buffered']).value
nditer(arange(3),['delay_bufalloc','buffered'])[0]
nditer(arange(3),['delay_bufalloc','buffered']).iternext()
nditer(arange(3),['delay_bufalloc','buffered']).multi_index
nditer(arange(3),['delay_bufalloc','buffered','multi_index']).multi_index
nditer(arange(3),['delay_bufalloc','buffered']).operands
nditer(arange(3),['delay_bufalloc','buffered']).iterindex
nditer(arange(3),['delay_bufalloc','buffered']).copy()
nditer(arange(3),['buffered','multi_index']).multi_index
nditer(arange(3),['buffered']).remove_axis(0)
nditer(arange(3),['buffered','multi_index']).remove_axis(0)
nditer(array([None]))
nditer(arange(3),['common_dtype'],op_dtypes='f8')
nditer([arange(3),arange(3.)],['common_dtype'])
nditer([arange(3),arange(3.)],['common_dtype','buffered']).dtypes
nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readwrite','writemasked']])
nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly'],['readwrite','writemasked']])
nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readwrite']])
nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readonly','writemasked']])
nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readwrite','arraymask']])
nditer([arange(3)>1],['buffered'],[['readwrite','arraymask','writemasked']])
nditer([None,arange(3.)],['buffered'],[['writeonly','virtual'],['readonly']])
nditer([None,arange(3.)],[],[['readwrite','virtual'],['readonly']],op_dtypes=['f8',None])
nditer([arange(3.)],[],[['readwrite','virtual']])
nditer([None,arange(3.)],['buffered'],[['readwrite','virtual'],['readonly']])
np.nested_iters(arange(6).reshape(2,3),[[0],[1]])
np.nested_iters(arange(6).reshape(2,3),[[0]])
np.nested_iters(arange(6).reshape(2,3),[[0],[0]])
np.nested_iters(arange(6).reshape(2,3),[[0],[2]])
np.nested_iters(arange(6).reshape(2,3),5)
np.nested_iters(arange(6).reshape(2,3),[5])
np.nested_iters(arange(6).reshape(2,3),[[0],[-1]])
np.broadcast(arange(3),arange(2))
np.broadcast(*[arange(3)]*33)
nditer([arange(3),None],[],[['readonly'],['writeonly']])
nditer([arange(3),None],[],[['readonly'],['readwrite']])
nditer([arange(3),None],[],[['readonly'],['readonly']])
nditer([arange(3),None],[],[['readonly'],['readonly','allocate']])
nditer([arange(3),None],[],[['readonly'],['readwrite','allocate']])
nditer([[1,2],[3,4]])
nditer([[1,2],[3,4]],[],[['readwrite']]*2)
nditer([arange(3),None],['reduce_ok'],[['readonly'],['readwrite','allocate']],op_axes=[[0],[-1]])
nditer([arange(3),None],[],[['readonly'],['readwrite','allocate']],op_axes=[[0],[-1]])
nditer([arange(3),None],[],[['readonly'],['writeonly','allocate']],op_axes=[[0],[-1]])
nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],None])
nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],[1,0]])
nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],[0,2]])
nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],[0,0]])
nditer([arange(6).reshape(2,3).T,None])
nditer([arange(6,dtype='f4').reshape(2,3)[::-1],5,None]).dtypes
nditer([arange(6,dtype='f4').reshape(2,3),5.5,None],op_dtypes=[None,None,'c16']).dtypes
set(nditer(arange(3)),'index',0)
set(nditer(arange(3)),'multi_index',(0,))
set(nditer(arange(3),['multi_index']),'multi_index',(5,))
set(nditer(arange(3),['multi_index']),'multi_index',(1,2))
set(nditer(arange(3),['multi_index']),'multi_index',1)
set(nditer(arange(3),['c_index']),'index',5)
set(nditer(arange(3),['c_index']),'index',2)
set(nditer(arange(3)),'iterindex',5)
set(nditer(arange(3)),'iterindex',-1)
set(nditer(arange(3)),'iterindex',3)
set(nditer(arange(3)),'iterindex','a')
set(nditer(arange(6),['external_loop']),'iterindex',2)
set(nditer(arange(6)),'iterrange',(1,3))
set(nditer(arange(6),['ranged']),'iterrange',(1,3))
set(nditer(arange(6),['ranged']),'iterrange',(3,1))
set(nditer(arange(6),['ranged']),'iterrange',(0,9))
dele(nditer(arange(6)),'index')
item(nditer(arange(6)),0,5)
item(nditer(arange(6),[],['readwrite']),0,5)
item(nditer(arange(6),[],['readwrite']),0,'a')
item(nditer(arange(6),[],['readwrite']),1,5)
item(nditer(arange(6),[],['readwrite']),slice(0,1),[5])
item(nditer(arange(6),[],['readwrite']),slice(0,1),5)
item(nditer([arange(6),arange(6)],[],['readwrite']),slice(0,2),[5])
item(nditer([arange(6),arange(6)],[],['readwrite']),slice(0,2),[5,6])
item(nditer([arange(6),arange(6)],[],['readwrite']),slice(0,2),(5,6,7))
item(nditer(arange(6),[],['readwrite']),'a',5)
delitem(nditer(arange(6),[],['readwrite']),0)
past(arange(3)).value
past(arange(3))[0]
past(arange(3)).multi_index
past(arange(3)).iterindex
past(arange(3)).iternext()
past(arange(3),['c_index']).index
past(arange(3),['multi_index']).multi_index
past(arange(3)).finished
len(past(arange(3)))
closed(arange(3)).value
closed(arange(3)).iternext()
closed(arange(3)).finished
closed(arange(3)).operands
closed(arange(3)).multi_index
closed(arange(3)).shape
closed(arange(3)).reset()
closed(arange(3)).ndim
closed(arange(3)).dtypes
closed(arange(3)).close()
list(closed(arange(3)))
len(closed(arange(3)))
closed(arange(3)).itviews
closed(arange(3)).__enter__()
closed(arange(3)).iterindex
closed(arange(3)).copy()
closed(arange(3))[0]
closed(arange(3)).itersize
closed(arange(3)).nop
closed(arange(3)).has_index
copy.copy(nditer(arange(3)))
pickle.dumps(nditer(arange(3)))
type(nditer(arange(3)))
repr(nditer(arange(3)))[:25]
nditer(arange(3)).value.flags.writeable
nditer(arange(3),[],['readwrite']).value.flags.writeable
nditer(arange(3),[],['writeonly']).value.flags.writeable
nditer(arange(3),[],['readwrite']).operands[0].flags.writeable
nditer(arange(3),[],['readonly']).operands[0].flags.writeable
nditer(arange(3),[],['readonly']).itviews[0].flags.writeable
nditer(arange(3),['multi_index']).remove_multi_index()
nditer(zeros((2,3)),['multi_index']).remove_axis(0)
ra(zeros((2,3)),0)
ra(zeros((2,3)),1)
rm(zeros((2,3)))
eel(zeros((2,3))).value
list(nditer([zeros((2,2)),arange(2)],['external_loop']))
list(nditer([zeros((2,2)),arange(2)],['external_loop','buffered']))
[x.copy() for x in nditer(arange(10),['external_loop','buffered'],buffersize=4)]
[x.copy() for x in nditer(arange(10),['external_loop','buffered','growinner'],buffersize=4)]
[x.copy() for x in nditer(arange(10).astype('>i8'),['external_loop','buffered','growinner'],[['readonly','nbo']],buffersize=4)]
nditer(arange(10).astype('>i8'),[],[['readonly','nbo']])
nditer(arange(10).astype('>i8'),[],[['readonly','nbo','copy']]).dtypes
red(['reduce_ok','external_loop'])
red(['reduce_ok','external_loop','buffered'])
red(['reduce_ok','external_loop','buffered'],buffersize=2)
red(['reduce_ok','buffered'],buffersize=4)
red(['reduce_ok','external_loop','buffered'],buffersize=4,op_dtypes=['f4',None],casting='unsafe')
red(['reduce_ok','external_loop','buffered'],buffersize=4,op_dtypes=[None,'f4'],casting='unsafe')
red(['reduce_ok','external_loop','buffered'],op_dtypes=[None,'f4'],casting='unsafe')
np.nditer(np.ma.array([1,2])).operands
np.nditer(np.matrix([1,2])).operands
nditer([arange(6),None],["buffered"],["allocate","readwrite"])
nditer([arange(6),None],["buffered","delay_bufalloc"],["allocate","readwrite"])
nditer([arange(12).reshape(3,4),array([1.]*4),array([[True]*4]*3)],["reduce_ok"],[["readonly"],["readwrite","writemasked"],["readonly","arraymask"]])
nditer([zeros((1,4),bool),zeros((3,4))],["reduce_ok"],[["arraymask","readwrite","allocate"],["writeonly","writemasked"]],op_axes=[[0,1],[0,1]])
nditer([zeros((1,4),bool),zeros((3,4))],["reduce_ok"],[["arraymask","readwrite","allocate"],["writeonly","writemasked"]])
nditer([zeros((),bool),zeros((3,4))],["reduce_ok"],[["arraymask","readwrite","allocate"],["writeonly","writemasked"]])
np.shares_memory(arange(10)[::2],arange(10)[1::2])
"""
for c in cases.strip().split("\n"):
    try:
        r = show(eval(c))
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(c, "->", r)  # expect: nditer(5) -> NameError: name 'show' is not defined
    # expect: nditer([]) -> NameError: name 'show' is not defined
    # expect: nditer(()) -> NameError: name 'show' is not defined
    # expect: nditer([arange(2)]*33) -> NameError: name 'show' is not defined
    # expect: nditer(None) -> NameError: name 'show' is not defined
    # expect: nditer([None,None]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['foo']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),'c_index') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[1]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),5) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['c_index','f_index']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['external_loop','multi_index']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['external_loop','c_index']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['ranged','external_loop']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['readonly']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],['foo']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],'readonly') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],5) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[[]]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readonly','readwrite']]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['writeonly','readwrite']]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readonly'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)],[],[['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)],[],['readonly']) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)],[],[['readonly'],['readonly'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['allocate']]) -> NameError: name 'show' is not defined
    # expect: nditer(None,[],[['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer(None,[],[['readonly','allocate']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['writeonly','allocate','no_subtype']]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(0)) -> NameError: name 'show' is not defined
    # expect: nditer(arange(0),['zerosize_ok']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(0),['zerosize_ok']).value -> NameError: name 'show' is not defined
    # expect: nditer(np.broadcast_to(3,(3,)),[],['readwrite']) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(2)]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[0,1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[-1,0]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[0,-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,1],[0]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=5) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[5,5]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,0],[0,-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[0,'a'],[0,-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[[1,2],[0,-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),arange(2)],op_axes=[None,None]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),zeros((2,3))],op_axes=[None,[1,0]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),zeros((3,2))],op_axes=[None,[1,0]],itershape=(2,3)) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),zeros((3,2))],op_axes=[[0,1],[1,0]],itershape=(2,4)) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3)),zeros((3,2))],op_axes=[[0,1],[1,0]],itershape=(2,)) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3))],itershape=(2,3)) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3))],itershape=(2,4)) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((2,3))],itershape=(4,2,3)) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((3,))],itershape=(-1,3)) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),zeros((2,3))],[],[['readwrite'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3).reshape(1,3),zeros((2,3))],[],[['readwrite'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),zeros((2,3))],[],[['writeonly'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),zeros((2,3))],['reduce_ok'],[['readwrite'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),zeros((2,3))],['reduce_ok'],[['writeonly'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),zeros((2,3))],['reduce_ok'],[['readwrite','no_broadcast'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),zeros((2,3))],[],[['readonly','no_broadcast'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),op_dtypes=['f4']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),op_dtypes='f8') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readonly','copy']],op_dtypes='f4').value -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readonly','copy']],op_dtypes='f4',casting='no') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readonly','copy']],op_dtypes='i4') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readwrite','updateifcopy']],op_dtypes='f8') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],[['readwrite','copy']],op_dtypes='f8') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3.),[],[['readwrite','updateifcopy']],op_dtypes='f4',casting='same_kind') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3.),[],[['writeonly','updateifcopy']],op_dtypes='c16',casting='same_kind') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered'],[['readonly']],op_dtypes=['f4','f4']) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered'],[['readonly']],op_dtypes=5) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered'],buffersize=-1) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered'],buffersize='a') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),order='X') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),casting='X') -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),order=5) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).remove_multi_index() -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).remove_axis(0) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['multi_index']).remove_axis(1) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['multi_index','c_index']).remove_axis(0) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3))[1] -> NameError: name 'show' is not defined
    # expect: nditer(arange(3))[-1] -> NameError: name 'show' is not defined
    # expect: nditer(arange(3))[-2] -> NameError: name 'show' is not defined
    # expect: nditer(arange(3))[0:1] -> NameError: name 'show' is not defined
    # expect: nditer(arange(3))['a'] -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)])[0:2] -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)])[5:9] -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)])[0:2:2] -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3)])[...] -> NameError: name 'show' is not defined
    # expect: len(nditer(arange(3))) -> NameError: name 'show' is not defined
    # expect: len(nditer([arange(3)]*4)) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).itviews -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered']).itviews -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)).itviews -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3),order='F').itviews -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)).ndim -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3),['multi_index']).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)[:,::2]).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3).T).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)[:,:2],order='F').shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)[:,:2],['c_index']).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(24).reshape(2,3,4),['c_index']).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(24).reshape(2,3,4),['f_index']).shape -> NameError: name 'show' is not defined
    # expect: nditer(arange(24).reshape(2,3,4)[::-1],['f_index']).index -> NameError: name 'show' is not defined
    # expect: nditer(arange(24).reshape(2,3,4)[::-1],['c_index']).index -> NameError: name 'show' is not defined
    # expect: nditer(arange(24).reshape(2,3,4)[::-1],['multi_index']).multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(24).reshape(2,3,4)[::-1],['multi_index'],order='C').multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).iterrange -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['ranged']).iterrange -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).dtypes -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),op_dtypes='>i8',flags=['buffered']).dtypes -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).operands -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).has_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).has_multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).has_delayed_bufalloc -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).iterationneedsapi -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).finished -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).value -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['external_loop']).value -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)[:,:2],['external_loop']).value -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)[:,:2],['external_loop','buffered']).value -> NameError: name 'show' is not defined
    # expect: nditer(arange(6).reshape(2,3)[:,:2],['external_loop','buffered'],buffersize=3).value -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered']).value -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered'])[0] -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered']).iternext() -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered']).multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered','multi_index']).multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered']).operands -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered']).iterindex -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['delay_bufalloc','buffered']).copy() -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered','multi_index']).multi_index -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered']).remove_axis(0) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['buffered','multi_index']).remove_axis(0) -> NameError: name 'show' is not defined
    # expect: nditer(array([None])) -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['common_dtype'],op_dtypes='f8') -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3.)],['common_dtype']) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(3.)],['common_dtype','buffered']).dtypes -> NameError: name 'show' is not defined
    # expect: nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readwrite','writemasked']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly'],['readwrite','writemasked']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readwrite']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readonly','writemasked']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3)>1,arange(3.)],['buffered'],[['readonly','arraymask'],['readwrite','arraymask']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3)>1],['buffered'],[['readwrite','arraymask','writemasked']]) -> NameError: name 'show' is not defined
    # expect: nditer([None,arange(3.)],['buffered'],[['writeonly','virtual'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([None,arange(3.)],[],[['readwrite','virtual'],['readonly']],op_dtypes=['f8',None]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3.)],[],[['readwrite','virtual']]) -> NameError: name 'show' is not defined
    # expect: nditer([None,arange(3.)],['buffered'],[['readwrite','virtual'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),[[0],[1]]) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),[[0]]) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),[[0],[0]]) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),[[0],[2]]) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),5) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),[5]) -> NameError: name 'show' is not defined
    # expect: np.nested_iters(arange(6).reshape(2,3),[[0],[-1]]) -> NameError: name 'show' is not defined
    # expect: np.broadcast(arange(3),arange(2)) -> NameError: name 'show' is not defined
    # expect: np.broadcast(*[arange(3)]*33) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['writeonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['readwrite']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['readonly']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['readonly','allocate']]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['readwrite','allocate']]) -> NameError: name 'show' is not defined
    # expect: nditer([[1,2],[3,4]]) -> NameError: name 'show' is not defined
    # expect: nditer([[1,2],[3,4]],[],[['readwrite']]*2) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],['reduce_ok'],[['readonly'],['readwrite','allocate']],op_axes=[[0],[-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['readwrite','allocate']],op_axes=[[0],[-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),None],[],[['readonly'],['writeonly','allocate']],op_axes=[[0],[-1]]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],None]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],[1,0]]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],[0,2]]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(3),arange(2),None],[],None,op_axes=[[0,-1],[-1,0],[0,0]]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(6).reshape(2,3).T,None]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(6,dtype='f4').reshape(2,3)[::-1],5,None]).dtypes -> NameError: name 'show' is not defined
    # expect: nditer([arange(6,dtype='f4').reshape(2,3),5.5,None],op_dtypes=[None,None,'c16']).dtypes -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3)),'index',0) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3)),'multi_index',(0,)) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3),['multi_index']),'multi_index',(5,)) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3),['multi_index']),'multi_index',(1,2)) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3),['multi_index']),'multi_index',1) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3),['c_index']),'index',5) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3),['c_index']),'index',2) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3)),'iterindex',5) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3)),'iterindex',-1) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3)),'iterindex',3) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(3)),'iterindex','a') -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(6),['external_loop']),'iterindex',2) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(6)),'iterrange',(1,3)) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(6),['ranged']),'iterrange',(1,3)) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(6),['ranged']),'iterrange',(3,1)) -> NameError: name 'show' is not defined
    # expect: set(nditer(arange(6),['ranged']),'iterrange',(0,9)) -> NameError: name 'show' is not defined
    # expect: dele(nditer(arange(6)),'index') -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6)),0,5) -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6),[],['readwrite']),0,5) -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6),[],['readwrite']),0,'a') -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6),[],['readwrite']),1,5) -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6),[],['readwrite']),slice(0,1),[5]) -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6),[],['readwrite']),slice(0,1),5) -> NameError: name 'show' is not defined
    # expect: item(nditer([arange(6),arange(6)],[],['readwrite']),slice(0,2),[5]) -> NameError: name 'show' is not defined
    # expect: item(nditer([arange(6),arange(6)],[],['readwrite']),slice(0,2),[5,6]) -> NameError: name 'show' is not defined
    # expect: item(nditer([arange(6),arange(6)],[],['readwrite']),slice(0,2),(5,6,7)) -> NameError: name 'show' is not defined
    # expect: item(nditer(arange(6),[],['readwrite']),'a',5) -> NameError: name 'show' is not defined
    # expect: delitem(nditer(arange(6),[],['readwrite']),0) -> NameError: name 'show' is not defined
    # expect: past(arange(3)).value -> NameError: name 'show' is not defined
    # expect: past(arange(3))[0] -> NameError: name 'show' is not defined
    # expect: past(arange(3)).multi_index -> NameError: name 'show' is not defined
    # expect: past(arange(3)).iterindex -> NameError: name 'show' is not defined
    # expect: past(arange(3)).iternext() -> NameError: name 'show' is not defined
    # expect: past(arange(3),['c_index']).index -> NameError: name 'show' is not defined
    # expect: past(arange(3),['multi_index']).multi_index -> NameError: name 'show' is not defined
    # expect: past(arange(3)).finished -> NameError: name 'show' is not defined
    # expect: len(past(arange(3))) -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).value -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).iternext() -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).finished -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).operands -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).multi_index -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).shape -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).reset() -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).ndim -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).dtypes -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).close() -> NameError: name 'show' is not defined
    # expect: list(closed(arange(3))) -> NameError: name 'show' is not defined
    # expect: len(closed(arange(3))) -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).itviews -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).__enter__() -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).iterindex -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).copy() -> NameError: name 'show' is not defined
    # expect: closed(arange(3))[0] -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).itersize -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).nop -> NameError: name 'show' is not defined
    # expect: closed(arange(3)).has_index -> NameError: name 'show' is not defined
    # expect: copy.copy(nditer(arange(3))) -> NameError: name 'show' is not defined
    # expect: pickle.dumps(nditer(arange(3))) -> NameError: name 'show' is not defined
    # expect: type(nditer(arange(3))) -> NameError: name 'show' is not defined
    # expect: repr(nditer(arange(3)))[:25] -> NameError: name 'show' is not defined
    # expect: nditer(arange(3)).value.flags.writeable -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],['readwrite']).value.flags.writeable -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],['writeonly']).value.flags.writeable -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],['readwrite']).operands[0].flags.writeable -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],['readonly']).operands[0].flags.writeable -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),[],['readonly']).itviews[0].flags.writeable -> NameError: name 'show' is not defined
    # expect: nditer(arange(3),['multi_index']).remove_multi_index() -> NameError: name 'show' is not defined
    # expect: nditer(zeros((2,3)),['multi_index']).remove_axis(0) -> NameError: name 'show' is not defined
    # expect: ra(zeros((2,3)),0) -> NameError: name 'show' is not defined
    # expect: ra(zeros((2,3)),1) -> NameError: name 'show' is not defined
    # expect: rm(zeros((2,3))) -> NameError: name 'show' is not defined
    # expect: eel(zeros((2,3))).value -> NameError: name 'show' is not defined
    # expect: list(nditer([zeros((2,2)),arange(2)],['external_loop'])) -> NameError: name 'show' is not defined
    # expect: list(nditer([zeros((2,2)),arange(2)],['external_loop','buffered'])) -> NameError: name 'show' is not defined
    # expect: [x.copy() for x in nditer(arange(10),['external_loop','buffered'],buffersize=4)] -> NameError: name 'show' is not defined
    # expect: [x.copy() for x in nditer(arange(10),['external_loop','buffered','growinner'],buffersize=4)] -> NameError: name 'show' is not defined
    # expect: [x.copy() for x in nditer(arange(10).astype('>i8'),['external_loop','buffered','growinner'],[['readonly','nbo']],buffersize=4)] -> NameError: name 'show' is not defined
    # expect: nditer(arange(10).astype('>i8'),[],[['readonly','nbo']]) -> NameError: name 'show' is not defined
    # expect: nditer(arange(10).astype('>i8'),[],[['readonly','nbo','copy']]).dtypes -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','external_loop']) -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','external_loop','buffered']) -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','external_loop','buffered'],buffersize=2) -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','buffered'],buffersize=4) -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','external_loop','buffered'],buffersize=4,op_dtypes=['f4',None],casting='unsafe') -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','external_loop','buffered'],buffersize=4,op_dtypes=[None,'f4'],casting='unsafe') -> NameError: name 'show' is not defined
    # expect: red(['reduce_ok','external_loop','buffered'],op_dtypes=[None,'f4'],casting='unsafe') -> NameError: name 'show' is not defined
    # expect: np.nditer(np.ma.array([1,2])).operands -> NameError: name 'show' is not defined
    # expect: np.nditer(np.matrix([1,2])).operands -> NameError: name 'show' is not defined
    # expect: nditer([arange(6),None],["buffered"],["allocate","readwrite"]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(6),None],["buffered","delay_bufalloc"],["allocate","readwrite"]) -> NameError: name 'show' is not defined
    # expect: nditer([arange(12).reshape(3,4),array([1.]*4),array([[True]*4]*3)],["reduce_ok"],[["readonly"],["readwrite","writemasked"],["readonly","arraymask"]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((1,4),bool),zeros((3,4))],["reduce_ok"],[["arraymask","readwrite","allocate"],["writeonly","writemasked"]],op_axes=[[0,1],[0,1]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((1,4),bool),zeros((3,4))],["reduce_ok"],[["arraymask","readwrite","allocate"],["writeonly","writemasked"]]) -> NameError: name 'show' is not defined
    # expect: nditer([zeros((),bool),zeros((3,4))],["reduce_ok"],[["arraymask","readwrite","allocate"],["writeonly","writemasked"]]) -> NameError: name 'show' is not defined
    # expect: np.shares_memory(arange(10)[::2],arange(10)[1::2]) -> NameError: name 'show' is not defined
