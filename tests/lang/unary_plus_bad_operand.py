print(+[])
# expect-error: TypeError: bad operand type for unary +: 'list'
