"ab" * 2 ** 62
# expect-error: OverflowError: repeated string is too long
