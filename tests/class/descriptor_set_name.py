class D:
    def __set_name__(self, owner, name): print("named", owner.__name__, name)
class C:
    a = D()
    b = D()  # expect: named C a
    # expect: named C b
