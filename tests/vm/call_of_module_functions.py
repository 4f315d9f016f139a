# Calls through a module follow what the module holds now.
import math
import types

module = types.ModuleType("module")
module.f = len


def call_it(*args):
    return module.f(*args) if len(args) > 1 else module.f(args[0])


def call_loaded(x):
    return module.f(x[:])


results = []
for f in (len, sorted, lambda x: ("python", x), str, lambda x, y=5: y, sum, len):
    module.f = f
    results.append((call_it([1, 2]), call_loaded([3])))
print(results)
# expect: [(2, 1), ([1, 2], [3]), (('python', [1, 2]), ('python', [3])), ('[1, 2]', '[3]'), (5, 5), (3, 3), (2, 1)]
del module.f
for call in (call_it, call_loaded):
    try:
        call([1])
    except AttributeError as e:
        print(e)  # expect: module 'module' has no attribute 'f'
        # expect: module 'module' has no attribute 'f'
module.__getattr__ = lambda name: lambda x: (name, x)
print(call_it([1]), call_loaded([2]))  # expect: ('f', [1]) ('f', [2])


class Other:
    def f(self, x):
        return "method", x


real, module = module, Other()
print(call_it(1), call_loaded([2]))  # expect: ('method', 1) ('method', [2])
module = real
real.f = max
print(call_it([1, 5]), call_loaded([2]))  # expect: 5 2


def floors(values):
    return [math.floor(v) for v in values], math.sqrt(16), math.gcd(12, 18)


print(floors([1.5, 2.5]))  # expect: ([1, 2], 4.0, 6)
try:
    [math.sqrt(x) for x in (4, "4")]
except TypeError as e:
    print(e)  # expect: must be real number, not str
