import types
m = types.MethodType(lambda self, x: (self, x), 5)
f = types.FunctionType((lambda: 7).__code__, {})
print(m(1), f())  # expect: (5, 1) 7
