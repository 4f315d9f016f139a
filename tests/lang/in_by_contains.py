class C:
    def __contains__(self, x):
        print("asked", x)
        return x > 3
print(4 in C(), 1 in C(), 1 not in C())  # expect: asked 4
# expect: asked 1
# expect: asked 1
# expect: True False True
