import shlex

for text in ["a b c", "a 'b c' \"d e\"", r"a\ b 'c\d' \"e\\f\" ", "x=\"y z\"w", "", "''", "a # b", "-o1 --two=3 /p/q*", "a;b|c&&d", 'say "it\'s"', "tab\there\nline"]:
    print(shlex.split(text), shlex.split(text, comments=True), list(shlex.shlex(text, punctuation_chars=True)) if "\\" not in text and "'" not in text else "")
for text in ["'open", "a\\"]:
    try:
        shlex.split(text)
    except ValueError as e:
        print(e)
print(shlex.quote("a b"), shlex.quote("plain-1.txt"), shlex.quote("it's"), shlex.quote(""), shlex.quote("ä"), shlex.join(["ls", "a b", "$x"]))
print(shlex.split("'a b' c", posix=False), list(shlex.shlex("a.b c='d' e")))
lex = shlex.shlex("one two")
print(lex.get_token(), lex.lineno)
lex.push_token("back")
print(lex.get_token(), lex.get_token(), repr(lex.get_token()))
