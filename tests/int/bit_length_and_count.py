print((0).bit_length(), (1).bit_length(), (-8).bit_length(), (2 ** 100).bit_length(), (255).bit_count(), (-7).bit_count(), (2 ** 100 - 1).bit_count())
# expect: 0 1 4 101 8 3 100
