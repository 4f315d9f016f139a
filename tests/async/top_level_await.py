# compile() with ast.PyCF_ALLOW_TOP_LEVEL_AWAIT: a module that awaits is a coroutine.
import ast, asyncio, inspect
async def f(): return 42
async def agen():
    for i in range(3):
        await asyncio.sleep(0)
        yield i
class CM:
    async def __aenter__(self): return 'in'
    async def __aexit__(self, *a): return True
F = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
def go(text, mode='exec', ns=None, loc=None):
    ns = globals() if ns is None else ns
    try: c = compile(text, '<x>', mode, F)
    except SyntaxError as e: print('SyntaxError', e); return
    print(repr(text), bool(c.co_flags & inspect.CO_COROUTINE), bool(c.co_flags & inspect.CO_GENERATOR))
    r = eval(c, ns, *( (loc,) if loc is not None else ()))
    print(type(r).__name__, getattr(r, '__name__', None), getattr(r,'__qualname__',None))
    if inspect.iscoroutine(r):
        print(asyncio.run(r))
go('x = await f()'); print(x)  # expect: 'x = await f()' True False
# expect: coroutine <module> <module>
# expect: None
# expect: 42
go('await f()', 'eval')  # expect: 'await f()' True False
# expect: coroutine <module> <module>
# expect: 42
go('1+1', 'eval')  # expect: '1+1' False False
# expect: int None None
go('y = [i async for i in agen()]'); print(y)  # expect: 'y = [i async for i in agen()]' True False
# expect: coroutine <module> <module>
# expect: None
# expect: [0, 1, 2]
go('z = [await f() for i in range(2)]'); print(z)  # expect: 'z = [await f() for i in range(2)]' True False
# expect: coroutine <module> <module>
# expect: None
# expect: [42, 42]
go('y = (i async for i in agen())'); print(type(y))  # expect: 'y = (i async for i in agen())' True False
# expect: coroutine <module> <module>
# expect: None
# expect: <class 'async_generator'>
go('async with CM() as q:\n    print(q)\n    1/0'); print(q)
# expect: 'async with CM() as q:\n    print(q)\n    1/0' True False
# expect: coroutine <module> <module>
# expect: in
# expect: None
# expect: in
go('async for i in agen():\n  print(i)')  # expect: 'async for i in agen():\n  print(i)' True False
# expect: coroutine <module> <module>
# expect: 0
# expect: 1
# expect: 2
# expect: None
go('await f()', 'single')  # expect: 'await f()' True False
# expect: coroutine <module> <module>
# expect: 42
# expect: None
go('def g():\n  await f()')  # expect: SyntaxError 'await' outside async function (<x>, line 2)
go('class A:\n  await f()')  # expect: SyntaxError 'await' outside function (<x>, line 2)
go('lambda: await f()')  # expect: SyntaxError 'await' outside async function (<x>, line 1)
go('yield 1'); go('return 3')  # expect: SyntaxError 'yield' outside function (<x>, line 1)
# expect: SyntaxError 'return' outside function (<x>, line 1)
d = {}
go('w = await f(); k = 2\nprint(w, k)', loc=d); print(sorted(d.keys() & {'w','k'}))
# expect: 'w = await f(); k = 2\nprint(w, k)' True False
# expect: coroutine <module> <module>
# expect: 42 2
# expect: None
# expect: ['k', 'w']
for t in 'await f()', '[i async for i in agen()]', 'async for i in agen(): pass', 'async with CM(): pass':
    try: compile(t, '<y>', 'exec')
    except SyntaxError as e: print(e)  # expect: 'await' outside function (<y>, line 1)
    # expect: asynchronous comprehension outside of an asynchronous function (<y>, line 1)
    # expect: 'async for' outside async function (<y>, line 1)
    # expect: 'async with' outside async function (<y>, line 1)
c = compile('await asyncio.sleep(0)\nraise ValueError(locals() is globals())', '<x>', 'exec', F)
try: asyncio.run(eval(c))
except ValueError as e: print(e)  # expect: True
co = eval(compile('a1 = await f()', '<x>', 'exec', F)); print(co.cr_frame.f_code.co_name, co.cr_frame.f_locals is globals()); co.close()
# expect: <module> True
t = ast.parse('v = await f()'); asyncio.run(eval(compile(t, '<t>', 'exec', F))); print(v)  # expect: 42
