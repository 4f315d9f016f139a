x = "global"
class C:
    before = x
    x = "own"
    after = x
print(C.before, C.after)  # expect: global own
