import sys
print(sys.stdout.write("text\n"))  # expect: text
# expect: 5
sys.stdout.writelines(["a", "b\n"])  # expect: ab
sys.stdout.flush()
print(sys.stdout.name, sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.writable(), sys.stdout.readable())
# expect: <stdout> utf-8 False True False
