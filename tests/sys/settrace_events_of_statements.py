# Lines, calls, returns and exceptions that a trace function sees, statement by statement.
import sys, threading
ev=[]
def tr(f,e,a):
    if f.f_code.co_filename!=__file__: return None
    if e=='exception': a=(a[0].__name__, str(a[1]))
    elif e=='return': a=repr(a) if not hasattr(a,'__next__') and 'at 0x' not in repr(a) else type(a).__name__
    else: a=None
    ev.append((f.f_code.co_name,e,f.f_lineno,a))
    return tr
def run(f,*a):
    global ev
    ev=[]
    sys.settrace(tr)
    try:
        r=f(*a)
    except BaseException as x:
        r=repr(x)
    finally:
        sys.settrace(None)
    print('##',f.__name__)
    for name, event, line, arg in ev: print(name, event, line - f.__code__.co_firstlineno, arg)
def f1():
    x=1
    if x:
        y=2
    else:
        y=3
    return y
def f2(n=3):
    for i in range(n):
        if i==1:
            continue
        x=i
    else:
        z=1
    while n:
        n-=1
        if n==1: break
    pass
def f3():
    try:
        raise ValueError('a')
    except ValueError as e:
        x=1
    finally:
        y=2
def f4():
    try:
        1/0
    finally:
        x=1
def f5():
    with C():
        a=1
    with C() as b, C() as c:
        d=1
        return d
class C:
    def __enter__(self): return self
    def __exit__(self,*a):
        return True
def f6():
    with C():
        raise KeyError(1)
    x=1
def g7():
    yield 1
    x=yield 2
    return 3
def f7():
    for i in g7():
        print(i)
    g=g7(); next(g); g.close()
    g=g7(); next(g)
    try: g.throw(ValueError('q'))
    except ValueError: pass
def f8():
    a=[i for i in range(3)]
    b={i:i for i in range(2)}
    c=list(i for i in range(2))
    d=lambda x: x
    return d(
        1
    )
def f9():
    class A:
        x=1
        def m(self):
            return self
    return A().m() and 1
def f10():
    x=[
        1,
        2,
        abs(
            3),
    ]
    foo = 1
    assert foo
    return (
        x if foo
        else None)
def f11(a,b=2,*c,d,**e):
    """doc"""
    del a
    global zz
    zz=1
    import os
    from os import path
    if a if False else b: pass
    x:int=3
    y:str
    return
def f12():
    while True:
        try:
            break
        finally:
            x=1
    for i in (1,2):
        try:
            continue
        finally:
            y=2
    try:
        return 1
    finally:
        z=3
def f13():
    try:
        try:
            raise KeyError('x')
        except ValueError:
            pass
        except (TypeError, KeyError):
            raise
    except Exception as e:
        raise RuntimeError('z') from e
def f14(x=5):
    match x:
        case 1:
            return 1
        case [a,b]:
            return 2
        case int() if x>10:
            return 3
        case _:
            return 4
def f15():
    try:
        raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError:
        a=1
    except* TypeError as e:
        b=2
    c=3
def f16():
    x=0
    x+=1;y=2
    if x: y=3
    elif y: y=4
    def inner(a=1,
              b=2):
        return a
    inner()
    @deco
    def g(): pass
    return g
def deco(f): return f
def f17():
    if 1:
        pass
    if 0:
        x=1
    while 0:
        x=2
    while 1:
        break
    for x in (): pass
    try:
        pass
    except: pass
    else:
        y=1
    None
    1
    "s"
    ...
async def co():
    async with AC() as a:
        x=1
    async for i in ag():
        y=i
    return await aw()
async def ag():
    yield 1
    yield 2
async def aw(): return 9
class AC:
    async def __aenter__(self): return 1
    async def __aexit__(self,*a): return 0
def f18():
    c=co()
    try: c.send(None)
    except StopIteration as e: return e.value
def f19():
    return not (yield)
def f20():
    for a,b in [(1,2),(3,4)]:
        print(a,
              b)
    x = {'a':1,
         'b':[y for y in (1,2) if y]}
    f1(
    )
    return f'{x}' \
       f'{a}'
def f21():
    raise
def f22(x):
    if x>0:
        if x>1:
            return f22(x-1)
        else:
            pass
    elif x<0:
        return
def f23():
    x = [1,2,3]
    for i in x:
        try:
            if i==2:
                raise StopIteration
        except StopIteration:
            continue
        else:
            z=1
        finally:
            zz=1
def f24():
    it=iter([1])
    next(it)
    next(it)
def f25():
    del zzz
def f26():
    def gen():
        try:
            yield 1
        finally:
            x=1
    for i in gen():
        break
    a, *b = [1,2,3]
    return (lambda:
        2)()
for k,v in list(globals().items()):
    if k[0]=='f' and k[1:].isdigit():
        run(v,*([1] if k=='f22' else []), **({'d':1} if 0 else {}))  # expect: ## f1
        # expect: f1 call 0 None
        # expect: f1 line 1 None
        # expect: f1 line 2 None
        # expect: f1 line 3 None
        # expect: f1 line 6 None
        # expect: f1 return 6 2
        # expect: ## f2
        # expect: f2 call 0 None
        # expect: f2 line 1 None
        # expect: f2 line 2 None
        # expect: f2 line 4 None
        # expect: f2 line 1 None
        # expect: f2 line 2 None
        # expect: f2 line 3 None
        # expect: f2 line 1 None
        # expect: f2 line 2 None
        # expect: f2 line 4 None
        # expect: f2 line 1 None
        # expect: f2 line 6 None
        # expect: f2 line 7 None
        # expect: f2 line 8 None
        # expect: f2 line 9 None
        # expect: f2 line 7 None
        # expect: f2 line 8 None
        # expect: f2 line 9 None
        # expect: f2 line 10 None
        # expect: f2 return 10 None
        # expect: ## f3
        # expect: f3 call 0 None
        # expect: f3 line 1 None
        # expect: f3 line 2 None
        # expect: f3 exception 2 ('ValueError', 'a')
        # expect: f3 line 3 None
        # expect: f3 line 4 None
        # expect: f3 line 6 None
        # expect: f3 return 6 None
        # expect: ## f4
        # expect: f4 call 0 None
        # expect: f4 line 1 None
        # expect: f4 line 2 None
        # expect: f4 exception 2 ('ZeroDivisionError', 'division by zero')
        # expect: f4 line 4 None
        # expect: f4 return 4 None
        # expect: ## f5
        # expect: f5 call 0 None
        # expect: f5 line 1 None
        # expect: __enter__ call 7 None
        # expect: __enter__ line 7 None
        # expect: __enter__ return 7 C
        # expect: f5 line 2 None
        # expect: f5 line 1 None
        # expect: __exit__ call 8 None
        # expect: __exit__ line 9 None
        # expect: __exit__ return 9 True
        # expect: f5 line 3 None
        # expect: __enter__ call 7 None
        # expect: __enter__ line 7 None
        # expect: __enter__ return 7 C
        # expect: __enter__ call 7 None
        # expect: __enter__ line 7 None
        # expect: __enter__ return 7 C
        # expect: f5 line 4 None
        # expect: f5 line 5 None
        # expect: f5 line 3 None
        # expect: __exit__ call 8 None
        # expect: __exit__ line 9 None
        # expect: __exit__ return 9 True
        # expect: __exit__ call 8 None
        # expect: __exit__ line 9 None
        # expect: __exit__ return 9 True
        # expect: f5 return 3 1
        # expect: ## f6
        # expect: f6 call 0 None
        # expect: f6 line 1 None
        # expect: __enter__ call -3 None
        # expect: __enter__ line -3 None
        # expect: __enter__ return -3 C
        # expect: f6 line 2 None
        # expect: f6 exception 2 ('KeyError', '1')
        # expect: f6 line 1 None
        # expect: __exit__ call -2 None
        # expect: __exit__ line -1 None
        # expect: __exit__ return -1 True
        # expect: f6 line 3 None
        # expect: f6 return 3 None
        # expect: 1
        # expect: 2
        # expect: ## f7
        # expect: f7 call 0 None
        # expect: f7 line 1 None
        # expect: g7 call -4 None
        # expect: g7 line -3 None
        # expect: g7 return -3 1
        # expect: f7 line 2 None
        # expect: f7 line 1 None
        # expect: g7 call -3 None
        # expect: g7 line -2 None
        # expect: g7 return -2 2
        # expect: f7 line 2 None
        # expect: f7 line 1 None
        # expect: g7 call -2 None
        # expect: g7 line -1 None
        # expect: g7 return -1 3
        # expect: f7 exception 1 ('StopIteration', '3')
        # expect: f7 line 3 None
        # expect: g7 call -4 None
        # expect: g7 line -3 None
        # expect: g7 return -3 1
        # expect: g7 call -3 None
        # expect: g7 exception -3 ('GeneratorExit', '')
        # expect: g7 return -3 None
        # expect: f7 line 4 None
        # expect: g7 call -4 None
        # expect: g7 line -3 None
        # expect: g7 return -3 1
        # expect: f7 line 5 None
        # expect: g7 call -3 None
        # expect: g7 exception -3 ('ValueError', 'q')
        # expect: g7 return -3 None
        # expect: f7 exception 5 ('ValueError', 'q')
        # expect: f7 line 6 None
        # expect: f7 return 6 None
        # expect: ## f8
        # expect: f8 call 0 None
        # expect: f8 line 1 None
        # expect: <listcomp> call 1 None
        # expect: <listcomp> line 1 None
        # expect: <listcomp> line 1 None
        # expect: <listcomp> line 1 None
        # expect: <listcomp> line 1 None
        # expect: <listcomp> return 1 [0, 1, 2]
        # expect: f8 line 2 None
        # expect: <dictcomp> call 2 None
        # expect: <dictcomp> line 2 None
        # expect: <dictcomp> line 2 None
        # expect: <dictcomp> line 2 None
        # expect: <dictcomp> return 2 {0: 0, 1: 1}
        # expect: f8 line 3 None
        # expect: <genexpr> call 3 None
        # expect: <genexpr> line 3 None
        # expect: <genexpr> return 3 0
        # expect: <genexpr> call 3 None
        # expect: <genexpr> line 3 None
        # expect: <genexpr> return 3 1
        # expect: <genexpr> call 3 None
        # expect: <genexpr> line 3 None
        # expect: <genexpr> return 3 None
        # expect: f8 line 4 None
        # expect: f8 line 5 None
        # expect: f8 line 6 None
        # expect: f8 line 5 None
        # expect: <lambda> call 4 None
        # expect: <lambda> line 4 None
        # expect: <lambda> return 4 1
        # expect: f8 return 5 1
        # expect: ## f9
        # expect: f9 call 0 None
        # expect: f9 line 1 None
        # expect: A call 1 None
        # expect: A line 1 None
        # expect: A line 2 None
        # expect: A line 3 None
        # expect: A return 3 None
        # expect: f9 line 5 None
        # expect: m call 3 None
        # expect: m line 4 None
        # expect: m return 4 A
        # expect: f9 return 5 1
        # expect: ## f10
        # expect: f10 call 0 None
        # expect: f10 line 2 None
        # expect: f10 line 3 None
        # expect: f10 line 4 None
        # expect: f10 line 5 None
        # expect: f10 line 4 None
        # expect: f10 line 1 None
        # expect: f10 line 7 None
        # expect: f10 line 8 None
        # expect: f10 line 10 None
        # expect: f10 line 9 None
        # expect: f10 return 9 [1, 2, 3]
        # expect: ## f11
        # expect: ## f12
        # expect: f12 call 0 None
        # expect: f12 line 1 None
        # expect: f12 line 2 None
        # expect: f12 line 3 None
        # expect: f12 line 5 None
        # expect: f12 line 6 None
        # expect: f12 line 7 None
        # expect: f12 line 8 None
        # expect: f12 line 10 None
        # expect: f12 line 6 None
        # expect: f12 line 7 None
        # expect: f12 line 8 None
        # expect: f12 line 10 None
        # expect: f12 line 6 None
        # expect: f12 line 11 None
        # expect: f12 line 12 None
        # expect: f12 line 14 None
        # expect: f12 return 14 1
        # expect: ## f13
        # expect: f13 call 0 None
        # expect: f13 line 1 None
        # expect: f13 line 2 None
        # expect: f13 line 3 None
        # expect: f13 exception 3 ('KeyError', "'x'")
        # expect: f13 line 4 None
        # expect: f13 line 6 None
        # expect: f13 line 7 None
        # expect: f13 line 8 None
        # expect: f13 line 9 None
        # expect: f13 exception 9 ('RuntimeError', 'z')
        # expect: f13 return 9 None
        # expect: ## f14
        # expect: f14 call 0 None
        # expect: f14 line 1 None
        # expect: f14 line 2 None
        # expect: f14 line 4 None
        # expect: f14 line 6 None
        # expect: f14 line 8 None
        # expect: f14 line 9 None
        # expect: f14 return 9 4
        # expect: ## f15
        # expect: f15 call 0 None
        # expect: f15 line 1 None
        # expect: f15 line 2 None
        # expect: f15 exception 2 ('ExceptionGroup', 'g (2 sub-exceptions)')
        # expect: f15 line 3 None
        # expect: f15 line 4 None
        # expect: f15 line 5 None
        # expect: f15 line 6 None
        # expect: f15 line 7 None
        # expect: f15 return 7 None
        # expect: ## f16
        # expect: f16 call 0 None
        # expect: f16 line 1 None
        # expect: f16 line 2 None
        # expect: f16 line 3 None
        # expect: f16 line 5 None
        # expect: f16 line 6 None
        # expect: f16 line 5 None
        # expect: f16 line 8 None
        # expect: inner call 5 None
        # expect: inner line 7 None
        # expect: inner return 7 1
        # expect: f16 line 9 None
        # expect: f16 line 10 None
        # expect: f16 line 9 None
        # expect: deco call 12 None
        # expect: deco line 12 None
        # expect: deco return 12 function
        # expect: f16 line 10 None
        # expect: f16 line 11 None
        # expect: f16 return 11 function
        # expect: ## f17
        # expect: f17 call 0 None
        # expect: f17 line 1 None
        # expect: f17 line 2 None
        # expect: f17 line 3 None
        # expect: f17 line 5 None
        # expect: f17 line 7 None
        # expect: f17 line 8 None
        # expect: f17 line 9 None
        # expect: f17 line 10 None
        # expect: f17 line 11 None
        # expect: f17 line 14 None
        # expect: f17 line 15 None
        # expect: f17 line 16 None
        # expect: f17 line 17 None
        # expect: f17 line 18 None
        # expect: f17 return 18 None
        # expect: ## f18
        # expect: f18 call 0 None
        # expect: f18 line 1 None
        # expect: f18 line 2 None
        # expect: co call -13 None
        # expect: co line -12 None
        # expect: __aenter__ call -2 None
        # expect: __aenter__ line -2 None
        # expect: __aenter__ return -2 1
        # expect: co exception -12 ('StopIteration', '1')
        # expect: co line -11 None
        # expect: co line -12 None
        # expect: __aexit__ call -1 None
        # expect: __aexit__ line -1 None
        # expect: __aexit__ return -1 0
        # expect: co exception -12 ('StopIteration', '0')
        # expect: co line -10 None
        # expect: ag call -7 None
        # expect: ag line -6 None
        # expect: ag return -6 async_generator_wrapped_value
        # expect: co exception -10 ('StopIteration', '1')
        # expect: co line -9 None
        # expect: co line -10 None
        # expect: ag call -6 None
        # expect: ag line -5 None
        # expect: ag return -5 async_generator_wrapped_value
        # expect: co exception -10 ('StopIteration', '2')
        # expect: co line -9 None
        # expect: co line -10 None
        # expect: ag call -5 None
        # expect: ag return -5 None
        # expect: co exception -10 ('StopAsyncIteration', '')
        # expect: co line -8 None
        # expect: aw call -4 None
        # expect: aw line -4 None
        # expect: aw return -4 9
        # expect: co exception -8 ('StopIteration', '9')
        # expect: co return -8 9
        # expect: f18 exception 2 ('StopIteration', '9')
        # expect: f18 line 3 None
        # expect: f18 return 3 9
        # expect: ## f19
        # expect: 1 2
        # expect: 3 4
        # expect: ## f20
        # expect: f20 call 0 None
        # expect: f20 line 1 None
        # expect: f20 line 2 None
        # expect: f20 line 3 None
        # expect: f20 line 2 None
        # expect: f20 line 1 None
        # expect: f20 line 2 None
        # expect: f20 line 3 None
        # expect: f20 line 2 None
        # expect: f20 line 1 None
        # expect: f20 line 4 None
        # expect: f20 line 5 None
        # expect: <listcomp> call 5 None
        # expect: <listcomp> line 5 None
        # expect: <listcomp> line 5 None
        # expect: <listcomp> line 5 None
        # expect: <listcomp> return 5 [1, 2]
        # expect: f20 line 4 None
        # expect: f20 line 6 None
        # expect: f1 call -186 None
        # expect: f1 line -185 None
        # expect: f1 line -184 None
        # expect: f1 line -183 None
        # expect: f1 line -180 None
        # expect: f1 return -180 2
        # expect: f20 line 8 None
        # expect: f20 line 9 None
        # expect: f20 line 8 None
        # expect: f20 return 8 "{'a': 1, 'b': [1, 2]}3"
        # expect: ## f21
        # expect: f21 call 0 None
        # expect: f21 line 1 None
        # expect: f21 exception 1 ('RuntimeError', 'No active exception to reraise')
        # expect: f21 return 1 None
        # expect: ## f22
        # expect: f22 call 0 None
        # expect: f22 line 1 None
        # expect: f22 line 2 None
        # expect: f22 line 5 None
        # expect: f22 return 5 None
        # expect: ## f23
        # expect: f23 call 0 None
        # expect: f23 line 1 None
        # expect: f23 line 2 None
        # expect: f23 line 3 None
        # expect: f23 line 4 None
        # expect: f23 line 9 None
        # expect: f23 line 11 None
        # expect: f23 line 2 None
        # expect: f23 line 3 None
        # expect: f23 line 4 None
        # expect: f23 line 5 None
        # expect: f23 exception 5 ('StopIteration', '')
        # expect: f23 line 6 None
        # expect: f23 line 7 None
        # expect: f23 line 11 None
        # expect: f23 line 2 None
        # expect: f23 line 3 None
        # expect: f23 line 4 None
        # expect: f23 line 9 None
        # expect: f23 line 11 None
        # expect: f23 line 2 None
        # expect: f23 return 2 None
        # expect: ## f24
        # expect: f24 call 0 None
        # expect: f24 line 1 None
        # expect: f24 line 2 None
        # expect: f24 line 3 None
        # expect: f24 exception 3 ('StopIteration', '')
        # expect: f24 return 3 None
        # expect: ## f25
        # expect: f25 call 0 None
        # expect: f25 line 1 None
        # expect: f25 exception 1 ('UnboundLocalError', "cannot access local variable 'zzz' where it is not associated with a value")
        # expect: f25 return 1 None
        # expect: ## f26
        # expect: f26 call 0 None
        # expect: f26 line 1 None
        # expect: f26 line 6 None
        # expect: gen call 1 None
        # expect: gen line 2 None
        # expect: gen line 3 None
        # expect: gen return 3 1
        # expect: f26 line 7 None
        # expect: gen call 3 None
        # expect: gen exception 3 ('GeneratorExit', '')
        # expect: gen line 5 None
        # expect: gen return 5 None
        # expect: f26 line 8 None
        # expect: f26 line 9 None
        # expect: <lambda> call 9 None
        # expect: <lambda> line 10 None
        # expect: <lambda> line 9 None
        # expect: <lambda> return 9 2
        # expect: f26 return 9 2
