match = 5
case = 6
_ = 7
print(match, case, _, match * 2)  # expect: 5 6 7 10
type = "t"
print(type)  # expect: t
match, case = case, match
print(match[0] if 0 else match)  # expect: 6
