a = "".join(["he", "llo"])
print(hash(a) == hash("hello"), a == "hello", {a: 1}["hello"], hash("") == 0)  # expect: True True 1 True
