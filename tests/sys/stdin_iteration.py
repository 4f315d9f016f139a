# stdin: a
# stdin: b
import sys
for line in sys.stdin:
    print(line.rstrip())  # expect: a
    # expect: b
