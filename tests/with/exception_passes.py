class Manager:
    def __enter__(self): return self
    def __exit__(self, kind, value, trace):
        print(kind.__name__, value, trace is not None)
try:
    with Manager():
        raise ValueError("v")
except ValueError:
    print("outside")  # expect: ValueError v True
    # expect: outside
