# run:
# stdin: print("piped")
print("not this file")  # expect: piped
