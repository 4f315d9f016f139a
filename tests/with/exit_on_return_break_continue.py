class M:
    def __enter__(self): pass
    def __exit__(self, *info): print("exit", info)
def f():
    with M():
        return "r"
print(f())  # expect: exit (None, None, None)
# expect: r
for i in range(2):
    with M():
        if i == 0:
            continue
        break  # expect: exit (None, None, None)
        # expect: exit (None, None, None)
