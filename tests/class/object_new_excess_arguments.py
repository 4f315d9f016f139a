class C:
    def __init__(self, x): super().__init__(x)
C(1)
# expect-error: TypeError: object.__init__() takes exactly one argument (the instance to initialize)
