from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
class B(A):
    def f(self): return "f"
    p = 5
print(B().f(), B().p, sorted(A.__abstractmethods__))  # expect: f 5 ['f', 'p']
A()
# expect-error: TypeError: Can't instantiate abstract class A with abstract methods f, p
