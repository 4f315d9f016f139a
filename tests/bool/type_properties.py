print(bool.__mro__, isinstance(True, int), issubclass(bool, int), True.bit_length(), True.to_bytes(1, "big"), int(True))
# expect: (<class 'bool'>, <class 'int'>, <class 'object'>) True True 1 b'\x01' 1
