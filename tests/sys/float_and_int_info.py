import sys
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp)
# expect: 1.7976931348623157e+308 2.2250738585072014e-308 2.220446049250313e-16 15 53 1024
print(sys.int_info.default_max_str_digits, sys.get_int_max_str_digits(), sys.hash_info.modulus == 2 ** 61 - 1, sys.hash_info.inf)
# expect: 4300 4300 True 314159
