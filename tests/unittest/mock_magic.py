# Magic methods.
from unittest.mock import *
from modules.mocked import t
m = Mock()
mm=MagicMock(); t(lambda: mm); t(lambda: len(mm)); t(lambda: list(mm)); t(lambda: bool(mm)); t(lambda: int(mm)); t(lambda: mm[3]); t(lambda: mm+1); t(lambda: 3 in mm); t(lambda: mm<3); t(lambda: mm==mm); t(lambda: mm==3); t(lambda: mm.mock_calls); t(lambda: str(mm)); t(lambda: float(mm)); t(lambda: hash(mm)==hash(mm))
# expect: <MagicMock>
# expect: 0
# expect: []
# expect: True
# expect: 1
# expect: <MagicMock name='mock.__getitem__()'>
# expect: <MagicMock name='mock.__add__()'>
# expect: False
# expect: TypeError '<' not supported between instances of 'MagicMock' and 'int'
# expect: True
# expect: False
# expect: [call.__len__(),
# expect:  call.__iter__(),
# expect:  call.__len__(),
# expect:  call.__bool__(),
# expect:  call.__int__(),
# expect:  call.__getitem__(3),
# expect:  call.__add__(1),
# expect:  call.__contains__(3),
# expect:  call.__lt__(3),
# expect:  call.__eq__(<MagicMock>),
# expect:  call.__eq__(3)]
# expect: "<MagicMock>"
# expect: 1.0
# expect: True
mm.__len__.return_value=5; t(lambda: len(mm)); mm.__iter__.return_value=[1,2]; t(lambda: list(mm)); mm.__getitem__.side_effect=lambda k:k*2; t(lambda: mm[4]); mm.__str__.return_value='S'; t(lambda: str(mm))
# expect: 5
# expect: [1, 2]
# expect: 8
# expect: 'S'
with mm as v: t(lambda: v)  # expect: <MagicMock name='mock.__enter__()'>
t(lambda: mm.__enter__.called); mm.__getitem__.assert_called_with(4)  # expect: True
m.__str__=lambda self:'hey'; t(lambda: str(m)); m.__len__=Mock(return_value=8); t(lambda: len(m)); 
# expect: 'hey'
# expect: 8
x=Mock(); x.__enter__=Mock(return_value='v'); x.__exit__=Mock(return_value=False)
with x as v: t(lambda: v)  # expect: 'v'
