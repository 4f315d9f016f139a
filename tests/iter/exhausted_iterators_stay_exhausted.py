for it in (iter([1]), iter((1,)), iter("a"), iter({1: 1}), iter({1}), iter(range(1)), zip([1]), map(str, [1]), enumerate([1]), reversed([1])):
    list(it)
    print(list(it))  # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
