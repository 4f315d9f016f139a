# rfind of several characters: every place, near misses, and texts made of them.
import random

random.seed(4)
wrong = 0
for alphabet in ("ab", "abc", "a", "é", "éa", "жa"):
    for trial in range(400):
        text = "".join(random.choice(alphabet) for _ in range(random.choice((0, 1, 2, 15, 16, 17, 18, 31, 33, 50, 200))))
        needle = "".join(random.choice(alphabet) for _ in range(random.choice((2, 2, 3, 4, 17))))
        places = [i for i in range(len(text)) if text[i:i + len(needle)] == needle]
        wrong += text.rfind(needle) != (places[-1] if places else -1)
        wrong += text.find(needle) != (places[0] if places else -1)
        low, high = random.randrange(-60, 60), random.randrange(-60, 260)
        cut = text[low:high]
        inside = [i for i in range(len(cut)) if cut[i:i + len(needle)] == needle]
        wrong += text.rfind(needle, low, high) != (inside[-1] + (max(low + len(text), 0) if low < 0 else low) if inside else -1)
        if text.isascii():
            wrong += text.encode().rfind(needle.encode()) != text.rfind(needle)
            wrong += text.rpartition(needle)[0] != (text[:places[-1]] if places else "")
print(wrong)  # expect: 0
for n in (10, 100, 1000):
    text = "x" + "a" * n
    print(text.rfind("xa"), text.rfind("ba" * 5), ("ab" * n).rfind("ba"), ("a" * n + "b" + "a" * n).rfind("a" * 20 + "b"), text.rfind("xaa", 1))
    # expect: 0 -1 17 -1 -1
    # expect: 0 -1 197 80 -1
    # expect: 0 -1 1997 980 -1
print(b"abcabc".rfind(b"abc"), b"abcabc".rfind(b"abc", 0, 5), bytearray(b"zz" * 40).rfind(b"zz"), b"abc".rfind(b"abcd"), b"ab".rfind(b"ab"))
# expect: 3 0 78 -1 0
print(repr(bytearray(b"a'\"\n\xff")), repr(type("B", (bytearray,), {})(b"x")), str(bytearray()))
# expect: bytearray(b'a\'"\n\xff') B(b'x') bytearray(b'')
