class Suppress:
    def __enter__(self): pass
    def __exit__(self, *info): return True
with Suppress():
    1 / 0
print("on")  # expect: on
