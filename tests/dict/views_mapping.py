print({"a": 1}.keys().mapping, type({}.keys()), type({}.values()), type({}.items()))
# expect: {'a': 1} <class 'dict_keys'> <class 'dict_values'> <class 'dict_items'>
