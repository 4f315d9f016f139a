for v in (0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), None, ..., 0j, b"", range(0), range(1)):
    print(repr(v), bool(v))  # expect: 0 False
    # expect: 1 True
    # expect: -1 True
    # expect: 0.0 False
    # expect: 0.1 True
    # expect: '' False
    # expect: '0' True
    # expect: [] False
    # expect: [0] True
    # expect: () False
    # expect: (0,) True
    # expect: {} False
    # expect: {0: 0} True
    # expect: set() False
    # expect: None False
    # expect: Ellipsis True
    # expect: 0j False
    # expect: b'' False
    # expect: range(0, 0) False
    # expect: range(0, 1) True
