def f():
    a = 1
    exec("a = 2; b = 3")
    return a, "b" in locals(), eval("a + 1"), [eval("a") if False else 0 for _ in (1,)]
print(f())  # expect: (1, True, 2, [0])
class C:
    k = 5
    v = eval("k + 1")
print(C.v)  # expect: 6
