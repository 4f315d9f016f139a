# stdin: first
# stdin: second line
print(input())  # expect: first
print(input())  # expect: second line
try:
    input()
except EOFError as e:
    print("EOFError", e)  # expect: EOFError EOF when reading a line
