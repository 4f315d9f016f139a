from multiprocessing import Value, Array, RawValue, RawArray
print(Value("i", lock=False).value, RawArray("i", 3)[:], RawValue("d", 2.5).value, Value("b", -1).value, Array("c", b"abc").value, Value("c", b"x").value)
# expect: 0 [0, 0, 0] 2.5 -1 b'abc' b'x'
a = Array("i", 3)
a[0:2] = [7, 8]
print(a[:], a[-1])  # expect: [7, 8, 0] 0
try:
    a[5]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError invalid index
