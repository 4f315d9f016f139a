class F:
    def write(self, s): raise ValueError("write failed")
try:
    print("x", file=F())
except ValueError as e:
    print(e)  # expect: write failed
