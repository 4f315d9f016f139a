s = "abc"
for extra in ("é", "中", "😀"):
    s += extra
    print(s, len(s), s[-1], s[::-1], s.find(extra), s.upper())  # expect: abcé 4 é écba 3 ABCÉ
    # expect: abcé中 5 中 中écba 4 ABCÉ中
    # expect: abcé中😀 6 😀 😀中écba 5 ABCÉ中😀
print(s[:3] == "abc", s.replace("😀", "").replace("中", "").replace("é", "") == "abc")  # expect: True True
