ValueError().add_note(5)
# expect-error: TypeError: note must be a str, not 'int'
