# What a profile function sees, and what setting f_lineno says.
import sys, threading
ev=[]
def pf(f,e,a):
    n=f.f_code.co_name
    if f.f_code.co_filename!=__file__: return
    ev.append((n,e,f.f_lineno,getattr(a,'__name__',None) if e.startswith('c_') else repr(a) if 'at 0x' not in repr(a) else type(a).__name__))
def g():
    yield 1
    return 2
class A:
    def __init__(s): s.x=1
    @property
    def p(s): return len('a')
    def __add__(s,o): return s
    def __iter__(s): return iter([1])
def f():
    len([1]); [].append(1); 'a'.upper(); print(end='')
    for i in g(): pass
    a=A(); a.p; a+1; list(a)
    sorted([2,1],key=lambda x:-x)
    try: int('x')
    except ValueError: pass
    try: {}.pop(1)
    except KeyError: pass
    abs(*[1]); max(1,2,key=None); str(1); dict(a=1); isinstance(1,int)
    [len(x) for x in 'ab']
    m=''.join; m('ab')
    list(map(len,'ab'))
    return sum(x for x in [1,2])
sys.setprofile(pf); f(); sys.setprofile(None)
for e in ev: print(e)
ev.clear()
def tr(fr,e,a):
    if fr.f_code.co_filename==__file__: ev.append((fr.f_code.co_name,e,fr.f_lineno)); return tr
def w():
    x=1
    return x
threading.settrace(tr); t=threading.Thread(target=w); t.start(); t.join(); threading.settrace(None)
threading.setprofile(pf); t=threading.Thread(target=w); t.start(); t.join(); threading.setprofile(None)
for e in ev: print(e)
print(threading.gettrace(),threading.getprofile(),sys.gettrace(),sys.getprofile())
ev.clear()
def tl(fr,e,a):
    ev.append((e,fr.f_lineno)); fr.f_trace_lines=False; return tl
sys.settrace(tl); w(); sys.settrace(None); print(ev)
def bad(fr,e,a): 
    if e=='line': raise ValueError('t')
    return bad
sys.settrace(bad)
try: w()
except ValueError as e: print(e, sys.gettrace())
sys.settrace(None)
def ln(v,on='line'):
    def t(fr,e,a):
        if fr.f_code.co_name!='w': return
        if e==on:
            try: fr.f_lineno=v
            except BaseException as x: print(e,type(x).__name__,x)
        return t
    sys.settrace(t)
    try: w()
    except BaseException as x: print('>>',x)
    sys.settrace(None)
fr=sys._getframe()
for v in (5,'x',1.5,True,None):
    try: fr.f_lineno=v
    except BaseException as x: print(type(x).__name__,x)
try: del fr.f_lineno
except BaseException as x: print(type(x).__name__,x)
ln(1); ln(10000); ln(37,'call'); ln(37,'return'); ln('a')
for bad in (5,'x'):
    sys.settrace(bad) if 0 else None
fr.f_trace=5; fr.f_trace=None
try: fr.f_trace_lines=1
except BaseException as x: print(type(x).__name__,x)
try: fr.f_code=1
except BaseException as x: print(type(x).__name__,x)
try: fr.clear()
except BaseException as x: print(type(x).__name__,x)

