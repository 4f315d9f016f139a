print(",".join(["a", "b"]), "".join("xyz"), "-".join([]), "-".join(["one"]), ", ".join(str(i) for i in range(3)), "é".join(("😀", "a")), "x".join({"k": 1}))
# expect: a,b xyz  one 0, 1, 2 😀éa k
try:
    ",".join([1, 2])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sequence item 0: expected str instance, int found
try:
    ",".join(["a", None])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sequence item 1: expected str instance, NoneType found
try:
    ",".join(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can only join an iterable
