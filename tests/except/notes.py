e = ValueError("v")
e.add_note("first note")
e.add_note("second")
print(e.__notes__)  # expect: ['first note', 'second']
