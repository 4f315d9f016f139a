match = type = case = _ = 1
print(match, type, case, _)  # expect: 1 1 1 1
def match(case): return case
print(match(5))  # expect: 5
class case:
    match = 2
print(case.match)  # expect: 2
match [1][0]:
    case 1: print("matched")  # expect: matched
print(match
      (3))  # expect: 3
