import string
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="a", what="b"), t.safe_substitute(who="x"), string.capwords("hello  world"))
# expect: a likes b $5 x likes ${what} $5 Hello World
try:
    t.substitute(who="a") # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('what')
