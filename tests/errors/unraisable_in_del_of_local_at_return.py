# The frame that is being left when a local's __del__ looks at it is left all the same.
import sys
seen = []
class C:
    def __del__(self):
        seen.append(sys._getframe(1))
def f():
    c = C()
    return [x for x in "ab"]
print(f())  # expect: ['a', 'b']
print(len(seen))  # expect: 1
