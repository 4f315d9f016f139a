# run: -
# stdin: import sys
# stdin: print("from stdin", __name__, sys.argv)
print("not this file")  # expect: from stdin __main__ ['-']
