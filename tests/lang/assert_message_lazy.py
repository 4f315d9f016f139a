def message():
    print("computed")
    return "m"
assert True, message()
try:
    assert False, message()  # expect: computed
except AssertionError as e:
    print(e.args)  # expect: ('m',)
