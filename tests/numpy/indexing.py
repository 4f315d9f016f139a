# Reading and writing by every kind of index: values, shapes, errors.
import numpy as np

def t(f):
    try: r=f(); print(r.tolist() if hasattr(r,'tolist') else r, getattr(r,'shape',None))
    except Exception as e: print(type(e).__name__, e)
a=np.arange(24).reshape(2,3,4)
for k in ([0,1],([0,1],[1,2]),(slice(None),[0,2]),(slice(None),[0,2],[1,3]),([0,1],slice(None),[1,3]),(0,slice(None),[1,3]),(slice(None),0,[1,3]),(Ellipsis,[0,1]),([[0,1],[1,0]],),(None,[1]),True,False,(True,0),(slice(None),True),[],([[True,False,True],[False,True,False]]),(slice(None),[True,False,True]),([True,False],),(slice(None),slice(None),[True,False,True,True]),([True,True],[True,False,True]),5,-3,(0,5),[5],(0,[3]),(0,0,0,0),(Ellipsis,Ellipsis),1.5,'a',([0,1],[0,1,2]),[1.5],[True]*3,(slice(None,None,-1),[2,0]),(0,1,2),(0,1,2,Ellipsis),(0,1,None),([1],[2],[3]),([1],2,[3]),(slice(1,None),[2],slice(None,2)),np.array(1),(np.int64(1),2),(1,np.array([2])),([0,1],None,[1,2]),np.array([],float),((),),slice(None,None,0),(slice(0,0),[0])):
    print(k if not hasattr(k,'tolist') else k.tolist(), end=' -> '); t(lambda: a[k])
    def s():
        b=a.copy(); b[k]=-1; return b
    t(s)
    def s2():
        b=a.copy(); b[k]=b[k]*2; return b

def s3(k,v):
    b=np.zeros((3,4)); b[k]=v; return b
t(lambda:s3([0,1],[1,2,3,4])); t(lambda:s3([0,1],[[1],[2]])); t(lambda:s3([0,1],[1,2])); t(lambda:s3(slice(None),[1,2])); t(lambda:s3([True,False,True],[[1,2,3,4],[5,6,7,8]]));t(lambda:s3(np.ones((3,4),bool),[1,2]));t(lambda:s3((slice(None),[0,1]),[[1,2]]));t(lambda:s3((slice(None),[0,1]),[1,2,3]));t(lambda:s3((0,0),[1,2]));t(lambda:s3((0,0),[1]));t(lambda:s3((0,0),'x'));t(lambda:s3(0,'3'))
