import pickle
for v in (1, True, 2 ** 40, 1.5, "a\n\\é", [1, "x"], {"k": None}, (1, 2), b"ab"):
    d = pickle.dumps(v, 0)
    print(d, pickle.loads(d) == v)  # expect: b'I1\n.' True
    # expect: b'I01\n.' True
    # expect: b'L1099511627776L\n.' True
    # expect: b'F1.5\n.' True
    # expect: b'Va\\u000a\\u005c\xe9\np0\n.' True
    # expect: b'(lp0\nI1\naVx\np1\na.' True
    # expect: b'(dp0\nVk\np1\nNs.' True
    # expect: b'(I1\nI2\ntp0\n.' True
    # expect: b'c_codecs\nencode\np0\n(Vab\np1\nVlatin1\np2\ntp3\nRp4\n.' True
