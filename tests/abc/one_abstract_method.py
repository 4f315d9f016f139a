from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): ...
try:
    A()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError Can't instantiate abstract class A with abstract method f
