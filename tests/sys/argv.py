# args: one 'two words' -x
import sys
print(sys.argv[0], sys.argv[1:])  # expect: argv.py ['one', 'two words', '-x']
