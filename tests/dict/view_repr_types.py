print({}.keys(), {}.values(), {1: 2}.items(), type(iter({})).__name__, type(iter({}.items())).__name__, type(reversed({})).__name__)
# expect: dict_keys([]) dict_values([]) dict_items([(1, 2)]) dict_keyiterator dict_itemiterator dict_reversekeyiterator
