exec(compile("'text'", "<s>", "single"))  # expect: 'text'
exec(compile("None", "<s>", "single"))
exec(compile("for i in range(2): i * 2\n", "<s>", "single"))  # expect: 0
# expect: 2
