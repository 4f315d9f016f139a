from abc import ABC, ABCMeta
class A(metaclass=ABCMeta): pass
A.register(int)
class H(ABC):
    @classmethod
    def __subclasshook__(cls, C): return hasattr(C, "quack") or NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(5, A), issubclass(str, A), isinstance(Duck(), H), isinstance(5, H))
# expect: True False True False
