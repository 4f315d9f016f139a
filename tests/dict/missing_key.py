d = {"a": 1}
d["b"]
# expect-error: KeyError: 'b'
