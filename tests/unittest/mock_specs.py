# A mock with a spec has what the spec has.
from unittest.mock import *
from modules.mocked import C, t
s=Mock(spec=C); t(lambda: s); t(lambda: s.meth(1)); t(lambda: s.nope); t(lambda: isinstance(s,C)); t(lambda: setattr(s,'nope',1)); t(lambda: Mock(spec_set=C)); ss=Mock(spec_set=C); t(lambda: setattr(ss,'nope',1)); t(lambda: Mock(spec=['a','b']).c); t(lambda: Mock(spec=['a']).a)
# expect: <Mock spec='C'>
# expect: <Mock name='mock.meth()'>
# expect: AttributeError Mock object has no attribute 'nope'
# expect: True
# expect: None
# expect: <Mock spec_set='C'>
# expect: AttributeError Mock object has no attribute 'nope'
# expect: AttributeError Mock object has no attribute 'c'
# expect: <Mock name='mock.a'>
def fn(a,b,c=3): 'doc'
t(lambda: Mock(spec=fn)); f=Mock(spec=fn); f(1,b=2); t(lambda: f.assert_called_with(a=1,b=2)); t(lambda: f.assert_called_with(1)); 
# expect: <Mock spec='function'>
# expect: None
# expect: AssertionError expected call not found.
# expect: Expected: mock(1)
# expect: Actual: mock(1, b=2)
n=NonCallableMock(); t(lambda: n()); t(lambda: n.x())
# expect: TypeError 'NonCallableMock' object is not callable
# expect: <Mock name='mock.x()'>
sm=Mock(); sm.a.b; seal(sm); t(lambda: sm.a.c); t(lambda: sm.z); t(lambda: sm()); t(lambda: sm.a.b)
# expect: AttributeError mock.a.c
# expect: AttributeError mock.z
# expect: AttributeError mock.return_value
# expect: <Mock name='mock.a.b'>
m = Mock(); del m.gone; t(lambda: m.gone); t(lambda: hasattr(m,'gone'))  # expect: AttributeError gone
# expect: False
par=Mock(); ch=Mock(); par.attach_mock(ch,'ch'); ch(1); t(lambda: par.mock_calls); par2=Mock(); par2.k=Mock(); par2.k(2); t(lambda: par2.mock_calls)
# expect: [call.ch(1)]
# expect: [call.k(2)]
m.reset_mock(); t(lambda: m.mock_calls); t(lambda: m.called)  # expect: []
# expect: False
w=Mock(wraps=C()); t(lambda: w.x); t(lambda: w.meth(1)); w2=Mock(wraps=lambda q:q*2); t(lambda: w2(4))
# expect: <Mock name='mock.x'>
# expect: None
# expect: 8
