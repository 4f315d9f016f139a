print({**[1]})
# expect-error: TypeError: 'list' object is not a mapping
