# The line of an error is its own, whatever the numbers in the instruction are that failed.
source, wrong = "", []
for n in range(600):
    source += f"try:\n    absent{n}\nexcept NameError as e:\n    check(e, {4 * n + 2})\n"
source += "\n" * 7
for n in range(300):
    source += f"try:\n    int(b'', {n + 300})\nexcept ValueError as e:\n    check(e, {2400 + 7 + 4 * n + 2})\n"

def check(e, line):
    if e.__traceback__.tb_lineno != line: wrong.append((line, e.__traceback__.tb_lineno))

exec(source)
print(wrong)  # expect: []
