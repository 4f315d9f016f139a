import difflib
import random

s = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(s.get_matching_blocks(), s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0, 5, 0, 4))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n".splitlines(keepends=True)
b = "ore\ntree\nfour\nfivee\nsix\nnew\nseven\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", n=1)), "".join(difflib.context_diff(a, b, "a", "b", "now", n=1)))
print(list(difflib.restore(difflib.ndiff(a, b), 1)) == a, list(difflib.restore(difflib.ndiff(a, b), 2)) == b)
print(list(difflib.unified_diff([], ["x"], lineterm="")), list(difflib.unified_diff(["x"], ["x"])), list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff"], [b"b"], lineterm=b"")))
rng = random.Random(5)
for _ in range(30):
    x = [rng.choice(["abc\n", "abd\n", "xyz\n", "xyzz\n", "\n", "q w\n"]) for _ in range(rng.randrange(9))]
    y = [rng.choice(["abc\n", "abd\n", "xyz\n", "xyzz\n", "\n", "q  w\n"]) for _ in range(rng.randrange(9))]
    print(repr("".join(difflib.ndiff(x, y))), round(difflib.SequenceMatcher(None, x, y).ratio(), 6))
big = [str(i % 7) for i in range(300)]
print(difflib.SequenceMatcher(None, big, big[5:]).ratio(), difflib.SequenceMatcher(None, big, big[5:], autojunk=False).ratio())
for call in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff([1], []))):
    try:
        call()
    except (ValueError, TypeError) as e:
        print(e)
