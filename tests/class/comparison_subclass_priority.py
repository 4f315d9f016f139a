class A:
    def __eq__(self, o): return "A.eq"
    def __lt__(self, o): return "A.lt"
class B(A):
    def __eq__(self, o): return "B.eq"
    def __gt__(self, o): return "B.gt"
print(A() == B(), A() < B())  # expect: B.eq B.gt
