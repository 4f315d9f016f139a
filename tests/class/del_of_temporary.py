class C:
    def __del__(self): print("on")
[C()]  # expect: on
