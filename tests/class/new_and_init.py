class C:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)
    def __init__(self, *args):
        print("init", args)
C(1, 2)  # expect: new (1, 2)
# expect: init (1, 2)
