# Methods of OrderedDict whose arguments have names; copies keep attributes.
import copy
from collections import OrderedDict

od = OrderedDict.fromkeys(iterable="ab", value=None)
print(od, od.pop("a", default=6), od.pop(key="a", default=6), od.setdefault("g", default=9), od.setdefault(key="b"), od)
# expect: OrderedDict([('b', None), ('g', 9)]) None 6 9 None OrderedDict([('b', None), ('g', 9)])
try:
    od.pop("zz")
except KeyError as error:
    print(error)  # expect: 'zz'
od.label = ["x"]
print(copy.copy(od).label is od.label, copy.deepcopy(od).label, od.copy().__dict__)  # expect: True ['x'] {}


class Sub(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, (value,))


print(Sub.fromkeys("ab", 1))  # expect: Sub([('a', (1,)), ('b', (1,))])
