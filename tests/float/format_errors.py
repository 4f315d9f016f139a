try:
    format(1.5, "d")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 'd' for object of type 'float'
try:
    format(1.5, "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 'x' for object of type 'float'
try:
    format(1.5, "s")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 's' for object of type 'float'
try:
    format(1.5, ".")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Format specifier missing precision
try:
    format(1.5, "10.2.3f")
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Invalid format specifier '10.2.3f' for object of type 'float'
try:
    format(1.5, ".2c")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 'c' for object of type 'float'
