"""Every class of characters, alone, in sets and negated, for each of the first 300 characters."""
import re

for pattern in (r"\d", r"\D", r"\s", r"\S", r"\w", r"\W", r"[\d\s]", r"[^\d\s]", r"[\D]", r"[^\W]", r"[\S\s]", r"[\w.-]", r"[^\w\s]"):
    counts = []
    for flags in (0, re.A, re.I, re.A | re.I):
        found = re.compile(pattern, flags).findall("".join(map(chr, range(300))))
        counts.append((len(found), sum(map(ord, found))))
    found = re.findall(pattern.encode(), bytes(range(256)))
    counts.append((len(found), sum(map(ord, found))))
    print(pattern, *counts)  # expect: \d (10, 525) (10, 525) (10, 525) (10, 525) (10, 525)
    # expect: \D (290, 44325) (290, 44325) (290, 44325) (290, 44325) (246, 32115)
    # expect: \s (12, 498) (6, 87) (12, 498) (6, 87) (6, 87)
    # expect: \S (288, 44352) (294, 44763) (288, 44352) (294, 44763) (250, 32553)
    # expect: \w (178, 33180) (63, 5482) (178, 33180) (63, 5482) (63, 5482)
    # expect: \W (122, 11670) (237, 39368) (122, 11670) (237, 39368) (193, 27158)
    # expect: [\d\s] (22, 1023) (16, 612) (22, 1023) (16, 612) (16, 612)
    # expect: [^\d\s] (278, 43827) (284, 44238) (278, 43827) (284, 44238) (240, 32028)
    # expect: [\D] (290, 44325) (290, 44325) (290, 44325) (290, 44325) (246, 32115)
    # expect: [^\W] (178, 33180) (63, 5482) (178, 33180) (63, 5482) (63, 5482)
    # expect: [\S\s] (300, 44850) (300, 44850) (300, 44850) (300, 44850) (256, 32640)
    # expect: [\w.-] (180, 33271) (65, 5573) (180, 33271) (65, 5573) (65, 5573)
    # expect: [^\w\s] (110, 11172) (231, 39281) (110, 11172) (231, 39281) (187, 27071)
print(re.findall(r"(?a:\s+)|\w+", "a\x1cb \x85é"), re.findall(r"(?i)[\Wk]", "K\u212a-x"))
# expect: ['a', 'b', ' ', 'é'] ['K', 'K', '-']
print(re.match(r"((((((((((a))))))))))*", "a" * 100).groups())
# expect: ('a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a')
