try:
    exec(b"x = '\xff'")
except SyntaxError as e:
    print(e)
    # expect: (unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte (<string>, line 1)
