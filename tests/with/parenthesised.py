class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *info): print("exit", self.n)
with (
    M(1) as a,
    M(2) as b,
):
    print(a, b)  # expect: 1 2
    # expect: exit 2
    # expect: exit 1
with (M(3)):
    pass  # expect: exit 3
with M(4) as t, (M(6)) as u:
    print(t, u)  # expect: 4 6
    # expect: exit 6
    # expect: exit 4
