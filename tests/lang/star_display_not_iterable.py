print([*None])
# expect-error: TypeError: Value after * must be an iterable, not NoneType
