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
for e in ev: print(e)  # expect: ('f', 'call', 16, 'None')
# expect: ('f', 'c_call', 17, 'len')
# expect: ('f', 'c_return', 17, 'len')
# expect: ('f', 'c_call', 17, 'append')
# expect: ('f', 'c_return', 17, 'append')
# expect: ('f', 'c_call', 17, 'upper')
# expect: ('f', 'c_return', 17, 'upper')
# expect: ('f', 'c_call', 17, 'print')
# expect: ('f', 'c_return', 17, 'print')
# expect: ('g', 'call', 7, 'None')
# expect: ('g', 'return', 8, '1')
# expect: ('g', 'call', 8, 'None')
# expect: ('g', 'return', 9, '2')
# expect: ('__init__', 'call', 11, 'None')
# expect: ('__init__', 'return', 11, 'None')
# expect: ('p', 'call', 12, 'None')
# expect: ('p', 'c_call', 13, 'len')
# expect: ('p', 'c_return', 13, 'len')
# expect: ('p', 'return', 13, '1')
# expect: ('__add__', 'call', 14, 'None')
# expect: ('__add__', 'return', 14, 'A')
# expect: ('__iter__', 'call', 15, 'None')
# expect: ('__iter__', 'c_call', 15, 'iter')
# expect: ('__iter__', 'c_return', 15, 'iter')
# expect: ('__iter__', 'return', 15, 'list_iterator')
# expect: ('f', 'c_call', 20, 'sorted')
# expect: ('<lambda>', 'call', 20, 'None')
# expect: ('<lambda>', 'return', 20, '-2')
# expect: ('<lambda>', 'call', 20, 'None')
# expect: ('<lambda>', 'return', 20, '-1')
# expect: ('f', 'c_return', 20, 'sorted')
# expect: ('f', 'c_call', 23, 'pop')
# expect: ('f', 'c_exception', 23, 'pop')
# expect: ('f', 'c_call', 25, 'abs')
# expect: ('f', 'c_return', 25, 'abs')
# expect: ('f', 'c_call', 25, 'max')
# expect: ('f', 'c_return', 25, 'max')
# expect: ('f', 'c_call', 25, 'isinstance')
# expect: ('f', 'c_return', 25, 'isinstance')
# expect: ('<listcomp>', 'call', 26, 'None')
# expect: ('<listcomp>', 'c_call', 26, 'len')
# expect: ('<listcomp>', 'c_return', 26, 'len')
# expect: ('<listcomp>', 'c_call', 26, 'len')
# expect: ('<listcomp>', 'c_return', 26, 'len')
# expect: ('<listcomp>', 'return', 26, '[1, 1]')
# expect: ('f', 'c_call', 27, 'join')
# expect: ('f', 'c_return', 27, 'join')
# expect: ('f', 'c_call', 29, 'sum')
# expect: ('<genexpr>', 'call', 29, 'None')
# expect: ('<genexpr>', 'return', 29, '1')
# expect: ('<genexpr>', 'call', 29, 'None')
# expect: ('<genexpr>', 'return', 29, '2')
# expect: ('<genexpr>', 'call', 29, 'None')
# expect: ('<genexpr>', 'return', 29, 'None')
# expect: ('f', 'c_return', 29, 'sum')
# expect: ('f', 'return', 29, '3')
# expect: ('<module>', 'c_call', 30, 'setprofile')
ev.clear()
def tr(fr,e,a):
    if fr.f_code.co_filename==__file__: ev.append((fr.f_code.co_name,e,fr.f_lineno)); return tr
def w():
    x=1
    return x
threading.settrace(tr); t=threading.Thread(target=w); t.start(); t.join(); threading.settrace(None)
threading.setprofile(pf); t=threading.Thread(target=w); t.start(); t.join(); threading.setprofile(None)
for e in ev: print(e)  # expect: ('w', 'call', 35)
# expect: ('w', 'line', 36)
# expect: ('w', 'line', 37)
# expect: ('w', 'return', 37)
# expect: ('w', 'call', 35, 'None')
# expect: ('w', 'return', 37, '1')
print(threading.gettrace(),threading.getprofile(),sys.gettrace(),sys.getprofile())
# expect: None None None None
ev.clear()
def tl(fr,e,a):
    ev.append((e,fr.f_lineno)); fr.f_trace_lines=False; return tl
sys.settrace(tl); w(); sys.settrace(None); print(ev)  # expect: [('call', 35), ('return', 37)]
def bad(fr,e,a): 
    if e=='line': raise ValueError('t')
    return bad
sys.settrace(bad)
try: w()
except ValueError as e: print(e, sys.gettrace())  # expect: t None
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
    # expect: ValueError can't jump from the 'call' trace event of a new frame
    # expect: ValueError lineno must be an integer
    # expect: ValueError lineno must be an integer
    # expect: ValueError lineno must be an integer
    # expect: ValueError lineno must be an integer
try: del fr.f_lineno
except BaseException as x: print(type(x).__name__,x)  # expect: AttributeError cannot delete attribute
ln(1); ln(10000); ln(37,'call'); ln(37,'return'); ln('a')
# expect: line ValueError line 1 comes before the current code block
# expect: line ValueError line 1 comes before the current code block
# expect: line ValueError line 10000 comes after the current code block
# expect: line ValueError line 10000 comes after the current code block
# expect: call ValueError can't jump from the 'call' trace event of a new frame
# expect: return ValueError can only jump from a 'line' trace event
# expect: line ValueError lineno must be an integer
# expect: line ValueError lineno must be an integer
for bad in (5,'x'):
    sys.settrace(bad) if 0 else None
fr.f_trace=5; fr.f_trace=None
try: fr.f_trace_lines=1
except BaseException as x: print(type(x).__name__,x)  # expect: TypeError attribute value type must be bool
try: fr.f_code=1
except BaseException as x: print(type(x).__name__,x)
# expect: AttributeError attribute 'f_code' of 'frame' objects is not writable
try: fr.clear()
except BaseException as x: print(type(x).__name__,x)  # expect: RuntimeError cannot clear an executing frame
