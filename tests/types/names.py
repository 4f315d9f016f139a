import types
def g(): yield
async def co(): pass
c = co()
print(isinstance(g, types.FunctionType), isinstance(g(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance("".join, types.BuiltinMethodType), isinstance(types, types.ModuleType), isinstance(c, types.CoroutineType), isinstance(g.__code__, types.CodeType), types.NoneType is type(None), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias))
# expect: True True True True True True True True True True
c.close()
class C:
    def m(self): pass
print(isinstance(C().m, types.MethodType), isinstance(C.__dict__, types.MappingProxyType), types.LambdaType is types.FunctionType, types.EllipsisType is type(...))
# expect: True True True True
