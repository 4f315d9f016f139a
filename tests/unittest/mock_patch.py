# patch(), and open().
from unittest.mock import *
from modules.mocked import C, t
with patch('os.getcwd') as g: 
    import os; t(lambda: g); g.return_value='/x'; t(lambda: os.getcwd())  # expect: <MagicMock name='getcwd'>
    # expect: '/x'
t(lambda: os.getcwd()!='/x')  # expect: True
@patch('os.getpid', return_value=42)
@patch('os.getcwd')
def deco(a,b,c=None): t(lambda:(a,b,c,os.getpid(), os.getcwd is a))
deco(); deco(c=4)  # expect: (<MagicMock name='getcwd'>, <MagicMock name='getpid'>, None, 42, True)
# expect: (<MagicMock name='getcwd'>, <MagicMock name='getpid'>, 4, 42, True)
with patch.object(C,'x',5): t(lambda: C.x)  # expect: 5
t(lambda: C.x)  # expect: 1
with patch.dict('os.environ',{'QQ':'1'}): t(lambda: os.environ['QQ'])  # expect: '1'
t(lambda: 'QQ' in os.environ)  # expect: False
d={'a':1}
with patch.dict(d,{'b':2},clear=True): t(lambda: d)  # expect: {'b': 2}
t(lambda: d)  # expect: {'a': 1}
@patch.dict(d,z=3)
def pd(): t(lambda: d)
pd(); t(lambda: d)  # expect: {'a': 1, 'z': 3}
# expect: {'a': 1}
with patch.multiple(C,x=DEFAULT,meth=3) as r: t(lambda: (sorted(r),C.meth))  # expect: (['x'], 3)
t(lambda: C.x)  # expect: 1
t(lambda: patch('nodots'));   # expect: TypeError Need a valid target to patch. You supplied: 'nodots'
def pp():
    with patch('nosuch.x'): pass
t(pp)  # expect: ModuleNotFoundError No module named 'nosuch'
def pp():
    with patch('os.nosuch',create=True) as z: return z
t(pp); t(lambda: hasattr(os,'nosuch'))  # expect: <MagicMock name='nosuch'>
# expect: False
p=patch('os.getcwd',new=lambda:'new'); p.start(); t(lambda: os.getcwd()); p.stop(); p=patch('os.getcwd',autospec=True); g=p.start(); t(lambda: os.getcwd(1)); t(lambda: os.getcwd()); t(lambda: g.assert_called_once_with()); patch.stopall(); t(lambda: type(os.getcwd()))
# expect: 'new'
# expect: <MagicMock name='getcwd()'>
# expect: <MagicMock name='getcwd()'>
# expect: AssertionError Expected 'getcwd' to be called once. Called 2 times.
# expect: Calls: [call(1), call()].
# expect: <class 'str'>
with patch('builtins.print') as pr: print('hi',end=''); 
t(lambda: pr.mock_calls)  # expect: [call('hi', end='')]
with patch('__main__.input',create=True,return_value='in'): t(lambda: input())  # expect: 'in'
with patch('builtins.open',mock_open(read_data='l1\nl2\n')) as o:
    with open('f') as h: t(lambda: h.read())  # expect: 'l1\nl2\n'
    with open('f') as h: t(lambda: list(h))  # expect: ['l1\n', 'l2\n']
    with open('f') as h: t(lambda: h.readline()); t(lambda: h.readlines())  # expect: 'l1\n'
    # expect: ['l2\n']
    open('g','w').write('zz')
t(lambda: o.mock_calls[:3]); o().write.assert_called_once_with('zz')
# expect: [call('f'), call().__enter__(), call().read()]
class P:
    @property
    def v(self): return 1
with patch('__main__.P.v',new_callable=PropertyMock) as pm: pm.return_value=9; q=P(); t(lambda: q.v); q.v=3; t(lambda: pm.mock_calls)
# expect: 9
# expect: [call(), call(3)]
