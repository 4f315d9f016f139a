print(format(1 + 2j, ".1f"), format(1.5 - 2j, "e"), f"{1 + 2j:>10}", format(1234.5 + 1j, ",.1f"), format(3j, "g"), format(1j, ""))
# expect: 1.0+2.0j 1.500000e+00-2.000000e+00j     (1+2j) 1,234.5+1.0j 0+3j 1j
try:
    format(1j, "d")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 'd' for object of type 'complex'
try:
    format(1j, "010")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Zero padding is not allowed in complex format specifier
