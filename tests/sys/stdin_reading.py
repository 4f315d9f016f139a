# stdin: first
# stdin: second
# stdin: third
import sys
print(repr(sys.stdin.readline()))  # expect: 'first\n'
print(sys.stdin.readlines())  # expect: ['second\n', 'third\n']
print(repr(sys.stdin.read()))  # expect: ''
