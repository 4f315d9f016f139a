print(~1.5)
# expect-error: TypeError: bad operand type for unary ~: 'float'
