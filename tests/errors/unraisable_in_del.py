class C:
    def __del__(self):
        raise ValueError("in del")


def f():
    c = C()


f()
print("goes on")  # expect: goes on
