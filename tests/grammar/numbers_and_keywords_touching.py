print(1 if 1else 2, [0x1for x in (1,)], 1 .real, 1..real, 5 .bit_length())  # expect: 1 [31] 1 1.0 3
