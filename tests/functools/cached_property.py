from functools import cached_property
class C:
    @cached_property
    def x(self):
        print("computing")
        return 5
c = C()
print(c.x, c.x, c.__dict__)  # expect: computing
# expect: 5 5 {'x': 5}
