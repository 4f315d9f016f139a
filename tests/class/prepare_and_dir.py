# What __prepare__ must return; dir() of a namespace that is any mapping; a field of a dataclass that holds itself.
class Bad(type):
    @classmethod
    def __prepare__(*a): return None
try:
    class Z(metaclass=Bad): pass
except TypeError as e: print(e)  # expect: Bad.__prepare__() must return a mapping, not NoneType
class M:
    def __getitem__(s,k):
        raise KeyError(k)
    def keys(s): return list('zyx')
print(eval('dir()',{},M()))  # expect: ['x', 'y', 'z']
import dataclasses
f=dataclasses.field(); f.type=f; f.name='f'; print(repr(f)[:40])
# expect: Field(name='f',type=...,default=<datacla
