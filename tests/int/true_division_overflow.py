10 ** 400 / 3
# expect-error: OverflowError: integer division result too large for a float
