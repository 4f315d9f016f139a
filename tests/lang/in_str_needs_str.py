print(1 in "abc")
# expect-error: TypeError: 'in <string>' requires string as left operand, not int
