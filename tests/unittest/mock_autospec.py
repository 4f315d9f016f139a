# Autospecs check how they are called.
from unittest.mock import *
from modules.mocked import C, t
def fn(a, b, c=3): "doc"
a=create_autospec(C); t(lambda: a); t(lambda: a().meth(1)); t(lambda: a().meth()); t(lambda: a().meth(1,2,3)); t(lambda: a.x); t(lambda: a.nope); t(lambda: a.sm(1)); t(lambda: a.cm(1)); t(lambda: a(3))
# expect: <MagicMock spec='C'>
# expect: <MagicMock name='mock().meth()'>
# expect: TypeError missing a required argument: 'a'
# expect: TypeError too many positional arguments
# expect: <NonCallableMagicMock name='mock.x' spec='int'>
# expect: AttributeError Mock object has no attribute 'nope'
# expect: <MagicMock name='mock.sm()'>
# expect: <MagicMock name='mock.cm()'>
# expect: <NonCallableMagicMock name='mock()' spec='C'>
a().meth.assert_called_with(1)
g=create_autospec(fn); t(lambda: g(1)); t(lambda: g(1,2)); t(lambda: g.assert_called_once_with(1,b=2)); t(lambda: g.__name__); t(lambda: g.call_args); g.return_value=8; t(lambda: g(1,2)); t(lambda: g.call_count); t(lambda: g.mock_calls)
# expect: TypeError missing a required argument: 'b'
# expect: <MagicMock name='mock()'>
# expect: None
# expect: 'fn'
# expect: call(1, 2)
# expect: 8
# expect: 2
# expect: [call(1, 2), call(1, 2)]
i=create_autospec(C(),instance=True); t(lambda: i.meth(1)); t(lambda: i.meth()); 
# expect: <MagicMock name='mock.meth()'>
# expect: TypeError missing a required argument: 'a'
