print("a" + "b", "ab" * 3, 2 * "x", "a" * 0, "a" * -1, "é" + "😀", "" + "")
try:
    "a" + 1
except Exception as e:
    print(type(e).__name__, e)
try:
    "a" * "b"
except Exception as e:
    print(type(e).__name__, e)
try:
    "a" * 1.5
except Exception as e:
    print(type(e).__name__, e)
