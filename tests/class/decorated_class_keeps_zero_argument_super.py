def deco(cls): return type("New", (cls,), {})
class A:
    def f(self): return "A"
@deco
class B(A):
    def f(self): return "B" + super().f()
print(B().f(), B.__name__)  # expect: BA New
