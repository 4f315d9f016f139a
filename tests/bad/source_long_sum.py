text = "+".join(["1"] * 2000)
print(eval(text))  # expect: 2000
