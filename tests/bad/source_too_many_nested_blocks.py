text = "".join(" " * i + "for x in y:\n" for i in range(25)) + " " * 25 + "pass\n"
try:
    exec(text)
except SyntaxError as e:
    print(e.msg)  # expect: too many statically nested blocks
