class M:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *info): print("never")
try:
    with M():
        pass
except ValueError as e:
    print(e)  # expect: enter
