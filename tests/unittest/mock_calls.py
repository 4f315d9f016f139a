# What a mock notes of its calls, its assertions, results and side effects.
from unittest.mock import *
from modules.mocked import t
m=Mock()
t(lambda: m); t(lambda: m.foo); t(lambda: m.foo.bar(1,2)); t(lambda: m.foo.bar(1,2).baz); t(lambda: m.mock_calls); t(lambda: m.method_calls); t(lambda: m.foo.mock_calls); t(lambda: m(3,x=4)); t(lambda: m.call_args); t(lambda: m.call_args.args); t(lambda: m.call_args.kwargs); t(lambda: m.called); t(lambda: m.call_count); t(lambda: m.call_args_list)
t(lambda: m.assert_called_with(3)); t(lambda: m.assert_called_with(3,x=4)); t(lambda: m.assert_called_once_with(3,x=4)); m(5); t(lambda: m.assert_called_once_with(5)); t(lambda: m.assert_called_once()); t(lambda: m.assert_not_called()); t(lambda: Mock().assert_called()); t(lambda: Mock(name='nm').assert_called_with(1)); t(lambda: m.assert_any_call(3,x=4)); t(lambda: m.assert_any_call(9)); t(lambda: m.assert_has_calls([call(3,x=4),call(5)])); t(lambda: m.assert_has_calls([call(5),call(3,x=4)])); t(lambda: m.assert_has_calls([call(5),call(3,x=4)],any_order=True)); t(lambda: m.assert_has_calls([call(7)],any_order=True))
t(lambda: m.foo.bar.assert_called_once_with(1,2)); t(lambda: m.asert_foo); t(lambda: m.called_once); t(lambda: m.called_with(1)); t(lambda: m.assertx)
t(lambda: Mock(return_value=3)()); t(lambda: Mock(side_effect=ValueError('x'))()); t(lambda: Mock(side_effect=KeyError)()); e=Mock(side_effect=[1,2,ValueError]); t(lambda: e()); t(lambda: e()); t(lambda: e()); t(lambda: e()); t(lambda: Mock(side_effect=lambda x:x+1)(4)); t(lambda: Mock(side_effect=lambda x:DEFAULT,return_value=9)(4))
t(lambda: Mock(a=1,b=2).b); c=Mock(**{'a.b.return_value':7,'c':3}); t(lambda: c.a.b()); t(lambda: len(m)); t(lambda: m.__len__)
t(lambda: call); t(lambda: call(1)); t(lambda: call.a.b(1).c(2)); t(lambda: call.a(1).b(2).call_list()); t(lambda: call(1)==call(1)); t(lambda: call.a(1)==('a',(1,))); t(lambda: call(1)==((1,),{})); t(lambda: call(ANY)==call(3)); t(lambda: ANY); t(lambda: sentinel.foo); t(lambda: sentinel.foo is sentinel.foo)
t(lambda: call(1)==call(2)); t(lambda: call()==()); t(lambda: call().foo); t(lambda: call().foo(2))
