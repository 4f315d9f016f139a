a = "hello"
b = "hello"
print(a is b, "a" + "b" == "ab")  # expect: True True
