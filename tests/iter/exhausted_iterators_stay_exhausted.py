for it in (iter([1]), iter((1,)), iter("a"), iter({1: 1}), iter({1}), iter(range(1)), zip([1]), map(str, [1]), enumerate([1]), reversed([1])):
    list(it)
    print(type(it).__name__, list(it))  # expect: list_iterator []
    # expect: tuple_iterator []
    # expect: str_ascii_iterator []
    # expect: dict_keyiterator []
    # expect: set_iterator []
    # expect: range_iterator []
    # expect: zip []
    # expect: map []
    # expect: enumerate []
    # expect: list_reverseiterator []
